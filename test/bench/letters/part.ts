import type { Counts } from '../cost/counts.ts';
import { Tally } from '../cost/tally.ts';
import type { Part } from '../part.ts';
import { type Played, playLetters } from './run.ts';

/** The tree every other is held against. */
const small = 60;

const quantile = (of: readonly number[], part: number): number =>
  of.toSorted((a, b) => a - b)[Math.min(of.length - 1, Math.floor(of.length * part))] ?? 0;

const median = (of: readonly number[]): number => quantile(of, 0.5);

/** The first and the last tenth of what was measured one after the other. */
const tenths = (of: readonly number[]) => {
  const tenth = Math.ceil(of.length / 10);
  return { first: of.slice(0, tenth), last: of.slice(-tenth) };
};

const figuresOf = ({ signatures, ...played }: Played) => {
  const { first, last } = tenths(signatures);
  const of = (some: readonly number[]) => ({ median: median(some), p95: quantile(some, 0.95) });
  return { ...played, milliseconds: { all: of(signatures), firstTenth: of(first), lastTenth: of(last) } };
};

type Figures = ReturnType<typeof figuresOf>;

/** What a signature asks of the tables must be this and nothing more, whatever the tree. */
const exact = ['writes', 'writeUnits', 'reads', 'readUnits'] as const satisfies (keyof Counts)[];

const signatureFaults = (of: Figures, than: Figures): string[] =>
  (['first', 'last'] as const).flatMap((which) =>
    exact
      .filter((key) => of[which].signature[key] !== than[which].signature[key])
      .map(
        (key) =>
          `${key} of the ${which} signature: ${of[which].signature[key]} of ${of.units} units, ${than[which].signature[key]} of ${than.units}`,
      ),
  );

/** The page of names has other units on it in another tree: what they are called may take a little more, and no more reads. */
const allowed = { reads: (n: number) => n, readUnits: (n: number) => n * 1.25 + 2 } as const;

const coverageFaults = (of: Figures, than: Figures): string[] =>
  (['first', 'last'] as const).flatMap((which) =>
    (['reads', 'readUnits'] as const)
      .filter((key) => of[which].coverage[key] > allowed[key](than[which].coverage[key]))
      .map(
        (key) =>
          `${key} of coverage: ${of[which].coverage[key]} of ${of.units} units, ${than[which].coverage[key]} of ${than.units}`,
      ),
  );

const timesLine = (figures: Figures): string => {
  const { units, importing, issuing, signing, peakMegabytes, milliseconds } = figures;
  const phase = (seconds: number) => `${seconds.toFixed(1)} (${(units / seconds).toFixed(0)})`;
  const of = ({ median, p95 }: { median: number; p95: number }) => `${median.toFixed(1)} / ${p95.toFixed(1)}`;
  const cells = [
    phase(importing),
    phase(issuing),
    phase(signing),
    of(milliseconds.firstTenth),
    of(milliseconds.lastTenth),
  ];
  return `| ${[units, ...cells, peakMegabytes.toFixed(0)].join(' | ')} |`;
};

const costLines = ({ units, first, last }: Figures): string[] =>
  (
    [
      ['the first signature', first.signature],
      ['the last signature', last.signature],
      ['coverage, hardly anybody has signed', first.coverage],
      ['coverage, everybody has signed', last.coverage],
    ] as const
  ).map(
    ([name, { writes, writeUnits, reads, readUnits }]) =>
      `| ${[name, units, writes, writeUnits, reads, readUnits].join(' | ')} |`,
  );

const ratiosOf = (of: Figures, than: Figures) => ({
  units: of.units,
  /** Medians of the last tenth of signatures over the first, and of all over the small tree's. */
  lastOverFirst: of.milliseconds.lastTenth.median / of.milliseconds.firstTenth.median,
  overSmall: of.milliseconds.all.median / than.milliseconds.all.median,
});

type Ratios = ReturnType<typeof ratiosOf>;

const ratioLine = ({ units, lastOverFirst, overSmall }: Ratios): string =>
  `| ${units} | ${lastOverFirst.toFixed(2)} | ${overSmall.toFixed(2)} |`;

const tableOf = (all: readonly Figures[], ratios: readonly Ratios[]): string =>
  [
    '| units | import, s (units/s) | issue, s (units/s) | sign, s (units/s) | ms first tenth, median / p95 | last tenth | peak MB |\n|---:|---:|---:|---:|---:|---:|---:|',
    ...all.map(timesLine),
    '\n| | units | writes | WRU | reads | RRU |\n|---|---:|---:|---:|---:|---:|',
    ...all.flatMap(costLines),
    `\n| units | median of a signature, last tenth ÷ first | ÷ that of ${small} units |\n|---:|---:|---:|`,
    ...ratios.map(ratioLine),
  ].join('\n');

/** A year of letters (A7): imported, issued and signed over HTTP, in a small tree and in others. */
export const letters: Part = {
  sizes: [6000],
  smallest: small,
  run: async (bench, sizes) => {
    // One a process: it counts all that this process asks of tables.
    const tally = new Tally();
    const played: Played[] = [];
    for (const units of [small, ...sizes.filter((size) => size !== small)])
      played.push(await playLetters(bench, tally, units));
    const [least, ...others] = played.map(figuresOf) as [Figures, ...Figures[]];
    const ratios = others.map((one) => ratiosOf(one, least));
    const all = [least, ...others];
    const faults = [
      ...all.flatMap(({ wrong }) => wrong),
      ...others.flatMap((one) => [...signatureFaults(one, least), ...coverageFaults(one, least)]),
    ];
    return { figures: { sizes: all, ratios }, table: tableOf(all, ratios), faults };
  },
};
