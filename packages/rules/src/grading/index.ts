/** The year's grade: score, thresholds, quota, caps, and the survey's limit (A10, A23, A25). */

export { baseGrade } from './base-grade.ts';
export { type Cap, capsOn, type GradedMeasure, type YearFacts } from './caps.ts';
export { type GradedUnit, type GradingInput, gradeUnit } from './grade-unit.ts';
export { gradedInYear } from './graded-in-year.ts';
export {
  type Deduction,
  type IndicatorExplanation,
  type IndicatorFacts,
  type IndicatorScore,
  indicatorScore,
  type ScoringMethod,
} from './indicator-score.ts';
export { excellentQuota, type Ranked, rankGroup, withinQuota } from './quota.ts';
export {
  type CasesReading,
  type LettersFacts,
  type LettersReading,
  type ReadFacts,
  type Reading,
  readFact,
} from './readings.ts';
export { groupStandings, type QuotaNeed, type Ranking, rankScores, type Standing } from './standing.ts';
export { surveyBelowLimit } from './survey.ts';
export { type ScoredIndicator, totalScore } from './total-score.ts';
export { type Comparable, type Move, type MoveReason, whatMoves } from './what-moves.ts';
export { type GradeChange, type WhyNotBetter, whyNotBetter } from './why-not-better.ts';
export {
  type SchemeYardstick,
  underScheme,
  withYearSettings,
  type YearSettings,
} from './yardstick.ts';
