import { type Counts, nothing } from './counts.ts';
import { chapters } from './play.ts';
import { costOf } from './prices.ts';
import type { Line } from './tally.ts';

const keys = Object.keys(nothing()) as (keyof Counts)[];

const sum = (all: readonly Counts[]): Counts => {
  const total = nothing();
  for (const counts of all) for (const key of keys) total[key] += counts[key];
  return total;
};

const scaled = (counts: Counts, by: number): Counts => {
  const result = nothing();
  for (const key of keys) result[key] = Math.round(counts[key] * by * 10_000) / 10_000;
  return result;
};

/** One row of the report: what one of the kind counts, the mean where it happened several times. */
export interface Row {
  readonly name: string;
  readonly counts: Counts;
}

/** Every kind of act once: acts of one name are put together, and divided by how often they happened. */
export const perAct = (lines: readonly Line[]): Row[] => {
  const byName = Map.groupBy(lines, ({ name }) => name);
  return [...byName].map(([name, same]) => {
    const times = same.reduce((n, line) => n + line.times, 0);
    return { name, counts: scaled(sum(same.map(({ counts }) => counts)), 1 / times) };
  });
};

const unitsIn = (name: string): number => Number(/, (\d+) units$/.exec(name)?.[1]);

/** A run's cost for each unit more: the difference of two runs over the difference of their sizes. */
const perUnit = (rows: readonly Row[], what: string): Counts => {
  const runs = rows.filter(({ name }) => name.startsWith(`${what}, `));
  const [small, large] = runs.toSorted((a, b) => unitsIn(a.name) - unitsIn(b.name));
  if (!small || !large || small === large) throw new Error(`${what} was not counted at two sizes`);
  const units = unitsIn(large.name) - unitsIn(small.name);
  return scaled(sum([large.counts, scaled(small.counts, -1)]), 1 / units);
};

const gradedYear = ['scores', 'a run of grading', 'publication'];

/** What people ask for: the whole of a case, and of a graded year at sizes nobody has to play. */
export const wholes = (lines: readonly Line[]): Row[] => {
  const rows = perAct(lines);
  const graded = sum(gradedYear.map((what) => perUnit(rows, what)));
  const of = (chapter: string): Row => ({
    name: chapter,
    counts: sum(lines.filter((line) => line.chapter === chapter).map(({ counts }) => counts)),
  });
  return [
    of(chapters.shortCase),
    of(chapters.longCase),
    { name: 'a year of 100,000 graded units', counts: scaled(graded, 100_000) },
    { name: 'a year of 1,000,000 graded units', counts: scaled(graded, 1_000_000) },
  ];
};

/** Lines a person reads. */
export const asText = (rows: readonly Row[]): string =>
  [
    '| | API | functions | writes | WRU | reads | RRU | messages | transitions | USD |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    ...rows.map(({ name, counts }) => {
      const { requests, invocations, writes, writeUnits, reads, readUnits, messages, transitions } = counts;
      const figures = [requests, invocations, writes, writeUnits, reads, readUnits, messages, transitions];
      const cells = figures.map((n) => n.toLocaleString('en', { maximumFractionDigits: 2 }));
      return `| ${[name, ...cells, costOf(counts).toPrecision(3)].join(' | ')} |`;
    }),
  ].join('\n');
