/** The yearly evaluation: scheme, uploads, runs, grades (A10, A22, A23, A25). */
export * from './consequences/index.ts';
export * from './grading/index.ts';
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
