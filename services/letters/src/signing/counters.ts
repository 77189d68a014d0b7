import type { Key, Write } from '@jieti/lambda';
import type { LetterStatus } from '../contract/letters.ts';
import { coverageKey } from '../keys.ts';
import { above, type Path } from '../register/path.ts';
import { placesAbove, sumOf } from '../register/sums.ts';
import { addTo } from '../table.ts';

/** How the letters below a unit stand. What is not in force and not signed by one waits for both. */
export interface Counters extends Key {
  readonly issued?: number;
  readonly signedByOne?: number;
  readonly inForce?: number;
  /** Of those in force: only after the deadline. */
  readonly signedLate?: number;
  /** Of those in force: of units merged or abolished since. */
  readonly ended?: number;
}

export const counts = ['issued', 'signedByOne', 'inForce', 'signedLate', 'ended'] as const;

export type Amounts = Partial<Record<(typeof counts)[number], number>>;

const names: Readonly<Record<LetterStatus, keyof Amounts>> = {
  issued: 'issued',
  'signed-by-one': 'signedByOne',
  'in-force': 'inForce',
};

/** What a letter that stands so counts as. */
export const counted = (status: LetterStatus, late: boolean): Amounts => ({
  [names[status]]: 1,
  ...(status === 'in-force' && late && { signedLate: 1 }),
});

/** What it takes a count from one standing to another; empty if they are the same. */
export const difference = (before: Amounts, after: Amounts): Amounts =>
  Object.fromEntries(
    counts
      .map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)] as const)
      .filter(([, amount]) => amount !== 0),
  );

/** Adds the same to the counters of every unit above the letters' units: at most four for one letter (A7). */
export const countAbove = (year: number, paths: readonly Path[], amounts: Amounts): Write[] => {
  if (Object.keys(amounts).length === 0) return [];
  const times = new Map<string, { key: Key; count: number }>();
  for (const path of paths) {
    above(path).forEach((unit, i, chain) => {
      const before = times.get(unit);
      times.set(unit, {
        key: before?.key ?? coverageKey(year, chain[i - 1] ?? null, unit),
        count: (before?.count ?? 0) + 1,
      });
    });
  }
  return [...times.values()].map(({ key, count }) =>
    addTo(key, Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, amount * count]))),
  );
};

/** Takes a count away from the counters above one place and adds another above the next; what stands over both once. */
export const countMoved = (
  year: number,
  from: { readonly path: Path; readonly amounts: Amounts },
  to: { readonly path: Path; readonly amounts: Amounts },
): Write[] => {
  const zero = (amounts: Amounts) => difference(amounts, {});
  return sumOf([
    ...placesAbove(from.path, (parent, unit) => coverageKey(year, parent, unit)).map((key) => ({
      key,
      amounts: zero(from.amounts),
    })),
    ...placesAbove(to.path, (parent, unit) => coverageKey(year, parent, unit)).map((key) => ({
      key,
      amounts: to.amounts,
    })),
  ]);
};
