/** The ladder's door: a case's way from a lead to its end (A18–A26). */

export type * from './case/act.ts';
export { actsOfPeople } from './case/act.ts';
export { appealPeriod, appealsOf } from './case/appeals.ts';
export type * from './case/case.ts';
export { coversReason } from './case/covers.ts';
export type * from './case/events.ts';
export { caseEventTypes } from './case/events.ts';
export type * from './case/filing.ts';
export { awaitsAnswer, decidingPlaces, filingRecordsOf, isOwed } from './case/filing-records.ts';
export { isVerified } from './case/is-verified.ts';
export { lawOfCase } from './case/law-of-case.ts';
export type * from './case/measure.ts';
export {
  currentMeasure,
  inQuestionOf,
  measureOf,
  measuresOf,
  openQuestionOf,
  resolutionOf,
  workTeamOf,
} from './case/measures.ts';
export { papersOfAct } from './case/papers-of-act.ts';
export { convictedOn, type NumberedOutcome, outcomesOf, referralsOf } from './case/referrals.ts';
export * from './case/words.ts';
export { takesReason } from './case/year-basis.ts';
export type * from './clock/checkpoint.ts';
export { checkpoint, nextCheckpointOf } from './clock/checkpoints.ts';
export { type PlanOwed, type ProgressCheck, planOwed, progressChecksOf } from './clock/progress-checks.ts';
export { type StepContext, takeStep } from './clock/take-step.ts';
export { decide } from './commands/decide.ts';
export { decideAs } from './commands/decide-as.ts';
export { questionByMinutes } from './commands/question-by-minutes.ts';
export { appellateBodies } from './competence/appellate-bodies.ts';
export { filingBodies } from './competence/filing-bodies.ts';
export { acceptingBodies, acceptingFirst, decidingBody } from './competence/of-measure.ts';
export { referralBodies } from './competence/referral-bodies.ts';
export type { CalendarCome, CalendarVersion } from './deadlines/calendar-come.ts';
export {
  filingMayMove,
  intervalMayMove,
  planMayMove,
  statementMayMove,
  termMayMove,
  verificationMayMove,
} from './deadlines/counted-again.ts';
export { type Deadline, deadlineOwners, isOverdue, lightAt } from './deadlines/deadline.ts';
export { deadlinesOf, runningOf } from './deadlines/deadlines-of.ts';
export { moveDeadlines } from './deadlines/move-deadlines.ts';
export { nextReminderAt, type Reminder, reminderOccasions, remindersDue } from './deadlines/reminders.ts';
export { evolve } from './evolve/evolve.ts';
export { filingsOf } from './proposal/papers.ts';
export {
  type Recommendation,
  type RecommendContext,
  type ResolutionNeeded,
  recommend,
} from './proposal/recommendation.ts';
export { restsOnResolution } from './proposal/resolution.ts';
export { proposedResponsible } from './responsible/proposed.ts';
export { type StandingQuestion, standingFactsOf } from './standing/standing-facts.ts';
export { type CaseTask, isOpen, isTaskOf, type TaskDue } from './tasks/task.ts';
export { tasksOf } from './tasks/tasks-of.ts';
