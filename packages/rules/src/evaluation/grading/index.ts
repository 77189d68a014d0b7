/** The year's grade: score, thresholds, quota, caps, and the survey's limit (A10, A23, A25). */

export { baseGrade } from './base-grade.ts';
export {
  type Cap,
  type CappingEvent,
  capName,
  capOf,
  capsOn,
  type GradedMeasure,
  type YearFacts,
} from './caps.ts';
export {
  type Figures,
  figuresTally,
  ranksSurveys,
  type SurveyChange,
  standingOf,
  withSurveys,
  type YearFigures,
} from './figures.ts';
export { fullOfGroup } from './full-of-group.ts';
export { type GradedUnit, type GradingInput, gradeUnit } from './grade-unit.ts';
export { gradedInYear } from './graded-in-year.ts';
export { gradingDay } from './grades.ts';
export { cappedAt } from './group-order.ts';
export {
  type GroupRank,
  type QuotaNeed,
  type Ranking,
  rankScores,
  type ScoresByCap,
} from './group-rank.ts';
export { type GroupSettings, groupSettings, settingsFor, type YearBasis } from './group-settings.ts';
export {
  type IndicatorExplanation,
  type IndicatorFacts,
  type IndicatorScore,
  indicatorScore,
  type ScoringMethod,
} from './indicator-score.ts';
export { lettersOnDay, nothingRecorded, type RecordedLetters } from './letters-on-day.ts';
export { excellentQuota } from './quota.ts';
export { type RankedYear, type RankOf, rankTally, type Standing } from './rank-tally.ts';
export { type LettersFacts, noLetters, type ReadFacts, readFact } from './read-fact.ts';
export { type ResultsBelow, resultsBelowOf } from './results-below.ts';
export {
  missingIndicators,
  rescored,
  restsOnBelow,
  type ScoredIndicator,
  type ScoringContext,
  scoreIndicator,
} from './score-indicator.ts';
export type { ScoredFacts } from './scored-facts.ts';
export { surveyBelowLimit } from './survey.ts';
export { fullTotal, pointsTotal, type Total, totalScore, type WeightedScore } from './total-score.ts';
export {
  type FrozenUnit,
  frozenGroup,
  gradeFrozenUnit,
  outcomeOf,
  rankedResult,
  standingIn,
  surveyOf,
  totalOf,
  type UnitResult,
  type UnitYear,
} from './unit-year.ts';
export {
  type Comparable,
  type Move,
  type MoveReason,
  moveDirections,
  moveReasons,
  whatMoves,
} from './what-moves.ts';
export { type GradeChange, type WhyNotBetter, whyNotBetter } from './why-not-better.ts';
export {
  type SchemeSettings,
  underScheme,
  withSchemeEvents,
  withYearSettings,
  type YearSettings,
} from './year-settings.ts';
