/** The joint conference (A12): its sessions and what they resolve. */

export { conferenceLevel } from './conveners.ts';
export { conferenceDepartments, type NamedDepartment } from './departments.ts';
export { minutesPaper } from './minutes-paper.ts';
export { type Quorum, quorumOf } from './quorum.ts';
export {
  type Correction,
  type MinutesOnRecord,
  type MinutesRecorded,
  recordMinutes,
  type SessionContext,
} from './record-minutes.ts';
export type * from './session.ts';
export { resolutionOutcomes } from './session.ts';
