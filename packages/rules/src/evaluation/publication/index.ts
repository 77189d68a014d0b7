/** The publication of a year and its versions (A10, A25; I-23). */
export {
  type CorrectContext,
  type CorrectedSurvey,
  type Correcting,
  type CorrectionsMade,
  type CorrectResults,
  correctedStandings,
  correctedSurveys,
  judgeCorrections,
  makeCorrections,
} from './correct-results.ts';
export { mostCorrected, type ResultCorrection } from './corrections.ts';
export type { Publication } from './publication.ts';
export {
  type PublishableDraft,
  type PublishContext,
  type PublishYear,
  publishYear,
  whyNotOwn,
  type YearPublished,
} from './publish-year.ts';
export {
  type FactsContext,
  type FactsNow,
  type GroupContext,
  isSuperseded,
  regradeInGroup,
  regradeResult,
  reworkResult,
} from './regrade-result.ts';
export {
  type CorrectedValue,
  type FactEvent,
  type GradeAndScore,
  mostOrigins,
  type Origin,
  type ResultChanged,
  type VersionCause,
  type VersionInForce,
  versionCauses,
} from './result-version.ts';
export { originOf, type SaidChange, sayChange } from './say-change.ts';
