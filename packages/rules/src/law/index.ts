/** A city's law: its ladder's rungs, and the check of its file. */
export { checkCity, warnCity } from './check-city/index.ts';
export { checkCityFile } from './check-file.ts';
export {
  type AmendableParts,
  type Amendment,
  type CityFile,
  lawOn,
  lawsOf,
  stagesEver,
} from './city-file.ts';
export { type EvaluationBasis, evaluationFaults } from './evaluation-faults.ts';
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
export { nextStageOf, rungOf } from './rungs.ts';
