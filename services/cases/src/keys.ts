import type { CaseId, StageId, UnitId } from '@jieti/rules';
import type { Key } from '@jieti/store';

/** The keys of the table of cases. Nothing else writes one out. */

export const caseKey = (id: CaseId): Key => ({ PK: `CASE#${id}`, SK: 'CASE' });

/** The row by which offices of a locality find the case in their lists. */
export const scopeKey = (id: CaseId, scope: UnitId): Key => ({ PK: `CASE#${id}`, SK: `SCOPE#${scope}` });

/** Says when the sweep must look at the case again to remind somebody. */
export const agendaKey = (id: CaseId): Key => ({ PK: `CASE#${id}`, SK: 'AGENDA' });
export const checkpointKey = (id: CaseId): Key => ({ PK: `CASE#${id}`, SK: 'CHECKPOINT' });
/** The case that an item of its partition belongs to. */
export const caseOfKey = ({ PK }: Pick<Key, 'PK'>): CaseId => PK.slice('CASE#'.length);

/** A reminder that was given, for good: its key says of which deadline, which end and which occasion. */
export const reminderKey = (id: CaseId, key: string): Key => ({ PK: `CASE#${id}`, SK: `REMINDER#${key}` });

export const unitKey = (id: UnitId): Key => ({ PK: `UNIT#${id}`, SK: 'UNIT' });

export const postKey = (unit: UnitId, post: string): Key => ({ PK: `UNIT#${unit}`, SK: `POST#${post}` });

export const holderPartition = (holder: string): string => `HOLDER#${holder}`;

/** Says that somebody held a post of this unit at some time; the post itself says when. */
export const holderKey = (holder: string, unit: UnitId, post: string): Key => ({
  PK: holderPartition(holder),
  SK: `POST#${unit}#${post}`,
});

/** A question about eligibility, by the number of its certificate. */
export const inquiryKey = (number: string): Key => ({ PK: `INQUIRY#${number}`, SK: 'INQUIRY' });

/** A session of a joint conference as it stands, and the rows by which localities find it. */
export const sessionKey = (id: string): Key => ({ PK: `SESSION#${id}`, SK: 'SESSION' });
export const sessionScopeKey = (id: string, scope: UnitId): Key => ({
  PK: `SESSION#${id}`,
  SK: `SCOPE#${scope}`,
});

/** A leader's criminal liability without a case, and the list of its unit. */
export const liabilityKey = (id: string): Key => ({ PK: `LIABILITY#${id}`, SK: 'LIABILITY' });
export const liabilitiesPartition = (unit: UnitId): string => `LIABILITIES#${unit}`;

/** The working calendar of a year that is on record beside the city's file. */
export const workCalendarKey = (year: number): Key => ({ PK: `WORK-CALENDAR#${year}`, SK: 'WORK-CALENDAR' });

/** Says that a proposal of the evaluation is withdrawn, whether or not it has arrived. */
export const withdrawnKey = (proposalId: string): Key => ({ PK: `PROPOSAL#${proposalId}`, SK: 'WITHDRAWN' });

/** Says which case a proposal of the evaluation opened, or gave a further reason for. */
export const caseOfProposalKey = (proposalId: string): Key => ({ PK: `PROPOSAL#${proposalId}`, SK: 'CASE' });

/** Says which case a published year last opened for a unit at a stage. */
export const caseOfYearKey = (unit: UnitId, year: number, stage: StageId): Key => ({
  PK: `YEAR#${year}#${unit}`,
  SK: stage,
});

/** Partitions of the indexes. */
export const unitPartition = (unit: UnitId): string => `UNIT#${unit}`;
export const scopePartition = (scope: UnitId): string => `SCOPE#${scope}`;
export const statusPartition = (scope: UnitId, status: string): string => `SCOPE#${scope}#STATUS#${status}`;
export const sessionsPartition = (scope: UnitId): string => `SESSIONS#${scope}`;
export const workCalendarsPartition = 'WORK-CALENDARS';
export const checkpointPartition = 'CHECKPOINT';
export const agendaPartition = 'AGENDA';

/** A machine's execution is known by what it watches; hop counts its hand-overs. */
export const executionName = (caseId: CaseId, stage: StageId, entry: number, suffix: string): string =>
  `${caseId}-${stage}-${entry}-${suffix}`;
