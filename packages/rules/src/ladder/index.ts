/** The ladder's door: a case's way from a lead to its end (A18–A26). */

export type * from './acts.ts';
export { type AppealPeriod, appealPeriod, appealsOf, appellateBodies, measureOf } from './appeals.ts';
export type * from './case.ts';
export { checkpoint, nextCheckpointOf } from './checkpoints.ts';
export { type CompetentOffice, competentOffices, mayAct, type OfficeAct } from './competence.ts';
export { type Deadline, isOverdue, lightAt } from './deadlines/deadline.ts';
export { deadlinesOf, runningOf } from './deadlines/deadlines-of.ts';
export { nextReminderAt, type Reminder, remindersDue } from './deadlines/reminders.ts';
export { decide } from './decide.ts';
export type * from './events.ts';
export { evolve } from './evolve.ts';
export { awaitsAnswer, decidingPlaces, filingBodies, filingRecordsOf, isOwed } from './filing-records.ts';
export { acceptingBodies, currentMeasure, decidingBody, measuresOf } from './in-force.ts';
export type * from './measure.ts';
export { type ProgressCheck, progressChecksOf } from './progress-checks.ts';
export {
  type Recommendation,
  type RecommendContext,
  type ResolutionNeeded,
  recommend,
} from './recommendation.ts';
export { referralBodies, referralsOf } from './referrals.ts';
export { resolutionOf, restsOnResolution } from './resolution.ts';
export { type Filing, type FilingTerm, filingsOf, type Route, routeOf } from './route.ts';
export { nextStageOf, rungOf } from './rungs.ts';
export { jurisdictionCovers } from './sites.ts';
export { type StepContext, takeStep } from './take-step.ts';
export { workTeamOf } from './work-team.ts';
