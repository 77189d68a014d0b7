import type { Subject } from '@jieti/ledger';
import type { ConferenceSession, SessionKept, UnitFacts } from '@jieti/rules';
import { atVersion, type Chained, chainOf, planEntry, type Write } from '@jieti/store';
import { sessionKey, sessionScopeKey, sessionsPartition } from '../keys.ts';
import { table } from '../table.ts';

/** The minutes as they stand, and how they came there: what an act on a session leaves behind. */
export interface SessionState {
  readonly session: ConferenceSession;
  readonly kept: SessionKept;
  /** Why this version took the place of the one before; null for the first. */
  readonly reasons: string | null;
}

/** A session as the table holds it. */
export interface SessionRecord extends SessionState, Chained {}

export const sessionSubject = (id: string): Subject => ({ type: 'conference-session', id });

export const loadSession = (id: string): Promise<SessionRecord | undefined> => table.read(sessionKey(id));

/** Newest first, by the day it was held; unique by the id. */
export const orderOf = ({ heldOn, id }: Pick<ConferenceSession, 'heldOn' | 'id'>): string =>
  `${heldOn}#${id}`;

/** The session over the version before, that version's entry for good, and a row for its locality and those above. */
export const sessionWrites = (
  state: SessionState,
  before: SessionRecord | null,
  locality: UnitFacts,
): Write[] => {
  const { session, kept, reasons } = state;
  const { id } = session;
  const content = {
    subject: sessionSubject(id),
    unit: session.locality,
    ...kept,
    data: { session, reasons },
  };
  const { version, head, write } = planEntry(table, chainOf(before), content, state);
  const record: SessionRecord = { ...state, version, head };
  const scopes = [locality.id, ...locality.ancestors.map((above) => above.id)];
  return [
    table.replace({ ...sessionKey(id), entity: 'conference-session', ...record }, atVersion(before?.version)),
    write,
    ...scopes.map((scope) =>
      table.put({
        ...sessionScopeKey(id, scope),
        entity: 'session-in-scope',
        ...record,
        GSI1PK: sessionsPartition(scope),
        GSI1SK: orderOf(session),
      }),
    ),
  ];
};
