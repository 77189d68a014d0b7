/** A published year leads to proposals of measures (A22, A23). */
export { rungForYear } from './rung-for-year.ts';
export {
  type PublishedResult,
  reasonsOf,
  type YearConsequence,
  type YearReason,
  yearConsequences,
  yearReasons,
} from './year-reasons.ts';
