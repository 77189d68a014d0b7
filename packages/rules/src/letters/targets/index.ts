export { splitFits, splitRefusals } from './split-refusals.ts';
export {
  type AnsweredTarget,
  partsGiven,
  type SplitTarget,
  targetsAnsweredFor,
  type WeightedTarget,
} from './targets-answered-for.ts';
