/** A published year leads to proposals of measures (A22, A23), as the city's law says. */
export {
  consequenceDrawn,
  consequenceOf,
  type DrawnConsequence,
  type DrawnReason,
  type DrawnTogether,
  drawnBy,
  drawnTogether,
  entryOf,
  mayLeadToCase,
  type PublishedResult,
  reasonsOf,
  rungForYear,
  type YearReason,
} from './consequences.ts';
