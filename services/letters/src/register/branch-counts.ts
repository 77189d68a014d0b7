import type { Key, Write } from '@jieti/store';
import { branchKey } from '../keys.ts';
import type { Path } from './path.ts';
import { placesOn, type Sum, sumOf } from './sums.ts';

/** The number of units that stand in a unit's branch. */
export interface BranchCount extends Key {
  /** Below it. */
  readonly below?: number;
  /** The unit itself: 1 while it stands. */
  readonly itself?: number;
}

/** The number of units of a count, the unit itself among them. */
export const unitsIn = ({ below = 0, itself = 0 }: Omit<BranchCount, keyof Key>): number => below + itself;

/** Adds a unit that comes (1), or takes one away that goes (-1), in the counts of its own branch and of every unit above it. */
export const standingAt = (path: Path, amount: 1 | -1): Sum[] => {
  const keys = placesOn(path, branchKey);
  return keys.map((key, i) => ({ key, amounts: { [i + 1 === keys.length ? 'itself' : 'below']: amount } }));
};

/** Plans the counts that new units raise. */
export const countUnits = (paths: readonly Path[]): Write[] =>
  sumOf(paths.flatMap((path) => standingAt(path, 1)));
