/** A city's law: over time: its ladder's rungs, its graded year, its changes. */
export {
  type AmendableParts,
  type Amendment,
  type CityFile,
  lawOn,
  lawsOf,
  plansEver,
  rungsEver,
} from './city-file.ts';
export {
  type CapDefinition,
  type ConsequenceDefinition,
  type EvaluationLaw,
  type GradeDefinition,
  type QuotaRounding,
  quotaRoundings,
  type SchemeTemplate,
  type WithEvaluation,
} from './evaluation-law.ts';
export { bestGrade, gradeList, gradeName, gradesOf, isGrade, lastGrade, reachedGrades } from './grades.ts';
export * from './kinds/index.ts';
export {
  type BodiesOfALevel,
  bodiesOfALevel,
  decidesAt,
  decidingLevels,
  hasBodiesAt,
  isBodyAt,
  isHigher,
  isLevel,
  type LevelDefinition,
  levelAbove,
  levelBelow,
  levelList,
  levelName,
  levelOf,
  levelsOf,
  levelsOfBody,
  levelsWithBodies,
  localityName,
  placeOfLevel,
  suggestsAt,
  topLevel,
  type WithLeveledBodies,
  type WithLevels,
} from './levels.ts';
export { nextStageOf, rungOf } from './rungs.ts';
