import { splitFits } from './split-refusals.ts';
import type { AnsweredTarget, SplitTarget } from './targets-answered-for.ts';

/** A target that a unit answers for, with who below carries which part of it. */
export interface BrokenDownTarget extends AnsweredTarget {
  /** Empty where it is not broken down. */
  readonly shares: SplitTarget['shares'];
  /** False if what it answers for has changed since it was broken down, and the parts no longer sum to it. */
  readonly fits: boolean;
}

/**
 * Lists the targets a unit answers for, with their parts (A7). A target that was broken down and is no more answered for stands
 * last, with a weight of 0 that its parts do not fit.
 */
export const brokenDownTargets = (
  splits: readonly SplitTarget[],
  answeredFor: readonly AnsweredTarget[],
): BrokenDownTarget[] => {
  const lost = splits
    .filter(({ id }) => !answeredFor.some((target) => target.id === id))
    .map(({ id }): AnsweredTarget => ({ id, weight: 0, from: 'letter' }));
  return [...answeredFor, ...lost].map((target) => {
    const split = splits.find(({ id }) => id === target.id);
    return { ...target, shares: split?.shares ?? [], fits: split === undefined || splitFits(split, target) };
  });
};
