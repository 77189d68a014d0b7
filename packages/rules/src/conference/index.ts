/** The joint conference of six departments (A12): its sessions and what they resolve. */

export { conferenceLevel } from './conveners.ts';
export { type ConferenceDepartment, conferenceDepartmentIds, conferenceDepartments } from './departments.ts';
export { type Correction, keepSession, type SessionContext, type SessionKept } from './keep-session.ts';
export { type Quorum, quorumOf } from './quorum.ts';
export type * from './session.ts';
export { resolutionOutcomes } from './session.ts';
