import type { ConferenceSession, SessionKept, UnitFacts } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { sessionEntryKey, sessionKey, sessionScopeKey, sessionsPartition } from '../keys.ts';
import { put, putNew, putOver, read } from '../table.ts';

/** A session as the table holds it: the minutes as they stand, and how they came there. */
export interface SessionRecord {
  readonly version: number;
  readonly session: ConferenceSession;
  readonly kept: SessionKept;
  /** Why this version took the place of the one before; null for the first. */
  readonly reasons: string | null;
}

export const loadSession = (id: string): Promise<SessionRecord | null> => read<SessionRecord>(sessionKey(id));

/** Newest first, by the day it was held; unique by the id. */
export const orderOf = ({ heldOn, id }: Pick<ConferenceSession, 'heldOn' | 'id'>): string =>
  `${heldOn}#${id}`;

/** The session over the version before, that version's entry for good, and a row for its locality and those above. */
export const sessionWrites = (record: SessionRecord, over: number | null, locality: UnitFacts): Write[] => {
  const { session, kept, version, reasons } = record;
  const { id } = session;
  const scopes = [locality.id, ...locality.ancestors.map((above) => above.id)];
  return [
    putOver({ ...sessionKey(id), entity: 'conference-session', ...record }, over),
    putNew({
      ...sessionEntryKey(id, version),
      ...{ entity: 'session-entry', sessionId: id, entry: version, ...kept },
      data: { session, reasons },
    }),
    ...scopes.map((scope) =>
      put({
        ...sessionScopeKey(id, scope),
        ...{ entity: 'session-in-scope', ...record },
        GSI1PK: sessionsPartition(scope),
        GSI1SK: orderOf(session),
      }),
    ),
  ];
};
