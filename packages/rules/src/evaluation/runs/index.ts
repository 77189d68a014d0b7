/** Runs that grade a year, or ask how it would be graded otherwise (A10, A25). */
export { type AskWhatIf, askWhatIf } from './ask-what-if.ts';
export { type RunRequested, regradeAfterReview, requestGrading, scheduleGrading } from './request-grading.ts';
export {
  type FrozenInputs,
  type GradingRun,
  hasEnded,
  isComplete,
  isGraded,
  type Moves,
  newRun,
  type ResultsHash,
  type RunKind,
  type RunReason,
  type RunStatus,
  runKinds,
  runStatuses,
  type WhatIf,
} from './run.ts';
export {
  completeRun,
  failRun,
  freezeRun,
  isUnderWay,
  publishRun,
  type RunChanged,
  resumeRun,
  wasRefused,
  whyNotDone,
} from './run-progress.ts';
export {
  accountedFor,
  type FailedUnit,
  type FailureReason,
  failureReasons,
  type NotGraded,
  takeUnit,
  type UnitEnd,
  unitEnds,
  whyNotBegun,
  whyNotFrozen,
  whyNotGradable,
  type YearFactsOfUnit,
  type YearUnit,
} from './take-unit.ts';
