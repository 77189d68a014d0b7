import { city } from '@jieti/lambda';
import type { Subject } from '@jieti/ledger';
import {
  type ConferenceSession,
  eventOf,
  type MinutesOnRecord,
  type MinutesRecorded,
  type UnitFacts,
} from '@jieti/rules';
import { atVersion, type Chained, planNextEntry, type Write } from '@jieti/store';
import { sessionKey, sessionScopeKey, sessionsPartition } from '../keys.ts';
import { table } from '../table.ts';

/** A session as the table holds it. */
export interface SessionRecord extends MinutesOnRecord, Chained {}

export const sessionSubject = (id: string): Subject => ({ type: 'conference-session', id });

/** The minutes within a record, as their last act left them. */
export const minutesOf = (record: SessionRecord): MinutesOnRecord => ({
  session: record.session,
  recordedAt: record.recordedAt,
  recordedBy: record.recordedBy,
  reasons: record.reasons,
  explanation: record.explanation,
});

export const loadSession = (id: string): Promise<SessionRecord | undefined> => table.read(sessionKey(id));

/** Newest first, by the day it was held; unique by the id. */
export const orderOf = ({ heldOn, id }: Pick<ConferenceSession, 'heldOn' | 'id'>): string =>
  `${heldOn}#${id}`;

/** The session over the version before, that version's entry for good, and a row for its locality and those above. */
export const sessionWrites = (
  decided: MinutesRecorded,
  before: SessionRecord | null,
  locality: UnitFacts,
): Write[] => {
  const { session } = decided.state;
  const subject = sessionSubject(session.id);
  const content = { subject, unit: session.locality, ...eventOf(decided, city()), data: { ...decided.data } };
  const { version, head, write } = planNextEntry(
    table,
    before ? { record: before, state: minutesOf(before) } : undefined,
    content,
    decided.state,
  );
  const record: SessionRecord = { ...decided.state, version, head };
  const scopes = [locality.id, ...locality.ancestors.map((above) => above.id)];
  return [
    table.replace(
      { ...sessionKey(session.id), entity: 'conference-session', ...record },
      atVersion(before?.version),
    ),
    write,
    ...scopes.map((scope) =>
      table.put({
        ...sessionScopeKey(session.id, scope),
        entity: 'session-in-scope',
        ...record,
        GSI1PK: sessionsPartition(scope),
        GSI1SK: orderOf(session),
      }),
    ),
  ];
};
