/** The question who may be commended or promoted on a day, and why not (A11, A23, A24). */

export { assessorOf, mayAskAboutHolders, onlyThoseWhoAssess } from './asking.ts';
export { barsByRegister } from './bars-by-register.ts';
export type { Conviction } from './conviction.ts';
export {
  type BarReason,
  type BarringMeasure,
  type Eligibility,
  type EligibilityQuestion,
  eligibility,
} from './eligibility.ts';
export { type EligibilityPurpose, eligibilityPurposes } from './purpose.ts';
export { type CertifiedStanding, certifiedStanding, type StandingFact, standingKinds } from './standing.ts';
export { type CertificateValidity, type CertifiedReason, certifiedReason, validityOf } from './validity.ts';
