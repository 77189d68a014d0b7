/** The question who may be commended or promoted on a day, and why not (A11, A23, A24). */

export { mayAskAboutHolders, onlyThoseWhoAssess } from './asking.ts';
export {
  type BarReason,
  type BarringMeasure,
  type Eligibility,
  type EligibilityQuestion,
  eligibility,
} from './eligibility.ts';
export { type CertificateStanding, type CertifiedReason, certifiedReason, standingOf } from './standing.ts';
