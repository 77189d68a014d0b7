import type { Bilingual } from '../../../vocabulary.ts';
import type { ListEntry } from '../../scheme/indicator.ts';
import type { Candidate, Counted } from './item.ts';
import { hundredths } from './points.ts';

/** How often each thing of a list happened, and how often under the circumstance that counts several times. */
export interface ListCounts {
  readonly counts: Readonly<Record<string, number>>;
  readonly marked: Readonly<Record<string, number>>;
}

interface Times {
  readonly entry: ListEntry;
  readonly count: number;
  readonly doubled: number;
}

const countIn = (counts: Readonly<Record<string, number>>, id: string): number => {
  const count = Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0;
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  return count;
};

/**
 * Counts the times that count several times. One that is repeated and under the circumstance counts so once; which of the times were
 * under it is not known, so that reading is taken by which fewest do.
 */
const doubledOf = ({ doubling }: ListEntry, count: number, marked: number): number => {
  if (!doubling) return 0;
  const repeated = doubling.repeated ? Math.max(0, count - 1) : 0;
  const under = doubling.circumstance ? Math.min(marked, count) : 0;
  return Math.max(repeated, under);
};

const timesOf = (entry: ListEntry, { counts, marked }: ListCounts): Times => {
  const count = countIn(counts, entry.id);
  return { entry, count, doubled: doubledOf(entry, count, countIn(marked, entry.id)) };
};

const worth = ({ entry: { points, doubling }, count, doubled }: Times): number =>
  hundredths(points) * (count + doubled * ((doubling?.factor ?? 1) - 1));

const say = ({ entry, count, doubled }: Times): Bilingual => {
  const { name, points, doubling } = entry;
  const factor = doubling?.factor ?? 1;
  const more = doubled > 0;
  return {
    zh: `${name.zh}${count}次×${points}${more ? `，其中${doubled}次按${factor}倍` : ''}`,
    en: `${name.en} ${count} × ${points}${more ? `, ${doubled} of them ${factor} times` : ''}`,
  };
};

/** The lines of a list: each thing that happened, off (`sign` -1) or on top (1). */
export const listLines = (entries: readonly ListEntry[], counts: ListCounts, sign: 1 | -1): Counted[] =>
  entries
    .map((entry) => timesOf(entry, counts))
    .filter(({ count }) => count > 0)
    .map((times) => ({ text: say(times), hundredths: sign * worth(times) }));

const changed = ({ counts, marked }: ListCounts, id: string, by: number): ListCounts => ({
  counts: { ...counts, [id]: countIn(counts, id) + by },
  marked,
});

/** Each thing once less, of deductions; once more, of additions. */
export const listChanges = (entries: readonly ListEntry[], counts: ListCounts, sign: 1 | -1): Candidate[] =>
  entries
    .filter(({ id }) => sign === 1 || countIn(counts.counts, id) > 0)
    .map(({ id, name }) => ({
      text:
        sign === 1
          ? { zh: `${name.zh}再有1次`, en: `${name.en} once more` }
          : { zh: `${name.zh}少1次`, en: `${name.en} once less` },
      lines: listLines(entries, changed(counts, id, sign), sign),
    }));
