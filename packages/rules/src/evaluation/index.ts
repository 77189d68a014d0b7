/** The yearly evaluation, from the scheme to the archives (A10–A17, A22, A23, A25). */
export * from './archives/index.ts';
export { knownGrade } from './check-grade.ts';
export * from './commendation/index.ts';
export * from './consequences/index.ts';
export {
  byOf,
  checkEvaluator,
  type Evaluating,
  eachLevelEvaluates,
  evaluatorOf,
  type GradedYear,
  gradedYear,
  isSameYear,
} from './evaluator.ts';
export {
  ancestorsInYear,
  ancestorsOf,
  evaluatorInYear,
  type FindUnit,
  layBelow,
  type RegisterUnit,
  wasMoved,
} from './evaluator-in-year.ts';
export * from './events/index.ts';
export * from './grading/index.ts';
export * from './grants/index.ts';
export { officeOf } from './office-of.ts';
export { awardPaper, correctionPaper, publicationPaper } from './papers.ts';
export * from './publication/index.ts';
export * from './reviews/index.ts';
export * from './runs/index.ts';
export * from './scheme/index.ts';
export * from './uploads/index.ts';
export {
  checkSchemeThere,
  checkYearActor,
  checkYearOpen,
  existingScheme,
  type YearContext,
} from './year.ts';
