import type { Key, Write } from '@jieti/store';
import type { LetterStatus } from '../contract/letters.ts';
import { coverageKey } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { placesOn, type Sum, sumOf } from '../register/sums.ts';

/** How the letters of a unit's branch stand, its own among them. What is not in force and not signed by one waits for both. */
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

/**
 * What a letter adds: to the counters of its own unit and of every unit above it but the city, at most four. Each is the
 * count of a branch with its head; the city's is the sum of the branches right below it, so that there is no counter
 * which every signature of the city would have to write.
 */
const addedBy = (year: number, { path, amounts }: Count): Sum[] =>
  placesOn(path, (parent, unit) => coverageKey(year, parent, unit))
    .slice(1)
    .map((key) => ({ key, amounts }));

/** Adds what each letter counts (A7). */
export const countEach = (year: number, counts: readonly Count[]): Write[] =>
  sumOf(counts.flatMap((count) => addedBy(year, count)));

/** Adds the same for every one of these letters. */
export const countLetters = (year: number, paths: readonly Path[], amounts: Amounts): Write[] =>
  countEach(
    year,
    paths.map((path) => ({ path, amounts })),
  );

/** Takes a count away at one place and adds another at the next; what stands over both once. */
export const countMoved = (year: number, from: Count, to: Count): Write[] =>
  countEach(year, [{ ...from, amounts: difference(from.amounts, {}) }, to]);
