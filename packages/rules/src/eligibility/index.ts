/** Who may be commended or promoted on a day, and why not (A11, A23, A24). */

export {
  type BarReason,
  type BarringMeasure,
  type Eligibility,
  type EligibilityQuestion,
  eligibility,
} from './eligibility.ts';
