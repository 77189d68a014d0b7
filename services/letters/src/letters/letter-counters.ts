import { city } from '@jieti/lambda';
import { countOfLetter, differenceOfCounts, type Letter, type LetterCounts } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { coverageKey } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { placesOn, type Sum, sumOf } from '../register/sums.ts';

/** A count of letters at a place in the tree. */
interface CountAt {
  readonly path: Path;
  readonly counts: LetterCounts;
}

/**
 * Adds a letter to the counters of its own unit and of every unit above it but the city, at most four. Each is the count of
 * a branch with its head; the city's is the sum of the branches right below it, so that there is no counter
 * which every signature of the city would have to write.
 */
const addedBy = (year: number, { path, counts }: CountAt): Sum[] =>
  placesOn(path, (parent, unit) => coverageKey(year, parent, unit))
    .slice(1)
    .map((key) => ({ key, amounts: counts }));

/** Adds to the counters of all branches what each letter counts (A7); a counter above several of them is written once. */
const countEach = (year: number, counts: readonly CountAt[]): Write[] =>
  sumOf(counts.flatMap((count) => addedBy(year, count)));

/** A change of a letter: null before it was issued. */
export interface LetterChange {
  readonly before: Letter | null;
  readonly after: Letter;
  readonly path: Path;
}

/** Moves the counters by what changed about letters of one year. */
export const countChanges = (year: number, changes: readonly LetterChange[]): Write[] =>
  countEach(
    year,
    changes.map(({ before, after, path }) => ({
      path,
      counts: differenceOfCounts(before ? countOfLetter(before, city()) : {}, countOfLetter(after, city())),
    })),
  );

/** Takes a letter out of the counters at one place and into those at another; the counters above both stay as they are. */
export const countMoved = (
  { before, after }: { readonly before: Letter; readonly after: Letter },
  from: Path,
  to: Path,
): Write[] =>
  countEach(after.year, [
    { path: from, counts: differenceOfCounts(countOfLetter(before, city()), {}) },
    { path: to, counts: countOfLetter(after, city()) },
  ]);
