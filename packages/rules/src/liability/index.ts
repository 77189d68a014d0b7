/** Criminal liability of a leader that no case here referred (A25, A27). */

export type * from './liability.ts';
export { isConvicted, outcomesOfLiability, standingOfLiability } from './liability.ts';
export {
  addLiabilityOutcome,
  type GivenOutcome,
  type LiabilityContext,
  type LiabilityGiven,
  recordLiability,
} from './record-liability.ts';
