/** Special inspections: what they look at, findings, what is due by when (A9). */

export { type AnswerFinding, type AnsweringContext, answerFinding } from './answer-finding.ts';
export { type EnterFinding, enterFinding } from './enter-finding.ts';
export {
  type Finding,
  type FindingReferral,
  findingIdOf,
  type RecordedAnswer,
  type RecordedCheck,
  type ReferredLead,
  waitingAnswer,
} from './finding.ts';
export { enterFindingOverdue } from './finding-overdue.ts';
export {
  type FindingCheck,
  type FindingStatus,
  findingDeadline,
  findingOutcomes,
  findingStatus,
  findingStatuses,
} from './finding-status.ts';
export { type Inspection, type InspectionPhase, inspectionPhase, inspectionPhases } from './inspection.ts';
export type { DecidedFinding, FindingContext } from './judge-finding.ts';
export { type OrderInspection, type OrderingContext, orderInspection } from './order-inspection.ts';
export { referFinding } from './refer-finding.ts';
export { type InspectionScope, inScope } from './scope.ts';
export { type Tally, tallyOf } from './tally.ts';
export { type VerifyFinding, verifyFinding } from './verify-finding.ts';
