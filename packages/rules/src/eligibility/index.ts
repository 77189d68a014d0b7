/** Who may be commended or promoted on a day, and why not (A11, A23, A24). */

export { mayAskAboutHolders, onlyThoseWhoAssess } from './asking.ts';
export {
  type BarReason,
  type BarringMeasure,
  type Eligibility,
  type EligibilityQuestion,
  eligibility,
} from './eligibility.ts';
export { type CertifiedReason, certifiedReason, type Standing, standingOf } from './standing.ts';
