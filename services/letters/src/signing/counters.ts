import type { Key, Write } from '@jieti/lambda';
import type { LetterStatus } from '../contract/letters.ts';
import { coverageKey } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { placesAbove, sumOf } from '../register/sums.ts';

/** How the letters below a unit stand. What is not in force and not signed by one waits for both. */
export interface Counters extends Key {
  readonly issued?: number;
  readonly signedByOne?: number;
  readonly inForce?: number;
  /** Of those in force: only after the deadline. */
  readonly signedLate?: number;
  /** Of those in force: amended, and waiting to be signed again. */
  readonly resigning?: number;
  /** Of those in force: of units merged or abolished since. */
  readonly ended?: number;
}

export const counts = ['issued', 'signedByOne', 'inForce', 'signedLate', 'resigning', 'ended'] as const;

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

interface Count {
  readonly path: Path;
  readonly amounts: Amounts;
}

const keyIn = (year: number) => (parent: string | null, unit: string) => coverageKey(year, parent, unit);

/** Adds what each letter counts to the counters of every unit above its unit: at most four for one letter (A7). */
export const countEach = (year: number, counts: readonly Count[]): Write[] =>
  sumOf(
    counts.flatMap(({ path, amounts }) => placesAbove(path, keyIn(year)).map((key) => ({ key, amounts }))),
  );

/** Adds the same for every one of these letters. */
export const countAbove = (year: number, paths: readonly Path[], amounts: Amounts): Write[] =>
  countEach(
    year,
    paths.map((path) => ({ path, amounts })),
  );

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
