/** The year's grade: score, thresholds, quota, caps, and the survey's limit (A10, A23, A25). */

export { baseGrade } from './base-grade.ts';
export { type Cap, capsOn, type GradedMeasure, type YearFacts } from './caps.ts';
export { type GradedUnit, type GradingInput, gradeUnit } from './grade-unit.ts';
export { gradedInYear } from './graded-in-year.ts';
export { grades } from './grades.ts';
export { excellentQuota, type Ranked, rankGroup, withinQuota } from './quota.ts';
export { groupStandings, type QuotaNeed, type Standing } from './standing.ts';
export { surveyBelowLimit } from './survey.ts';
export { type ScoredIndicator, totalScore } from './total-score.ts';
export { type GradeChange, type WhyNotBetter, whyNotBetter } from './why-not-better.ts';
