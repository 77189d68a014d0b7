/** The targets of a letter, and who below carries how much of them (A7). */
export {
  type BreakDownContext,
  type Breakdown,
  breakDownTargets,
  notBrokenDown,
  readdressBreakdown,
} from './break-down.ts';
export { type BrokenDownTarget, brokenDownTargets } from './broken-down-targets.ts';
export { splitFits, splitRefusals } from './split-refusals.ts';
export {
  type AnsweredTarget,
  partsFromAbove,
  type SplitTarget,
  targetOrigins,
  targetsAnsweredFor,
  type WeightedTarget,
} from './targets-answered-for.ts';
