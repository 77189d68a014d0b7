/** What a published year leads to (A22, A23). */
export { rungForYear } from './rung-for-year.ts';
export {
  type PublishedResult,
  reasonsOf,
  type YearConsequence,
  type YearReason,
  yearConsequences,
  yearReasons,
} from './year-reasons.ts';
