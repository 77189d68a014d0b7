import { city } from '@jieti/lambda';
import { quorumOf } from '@jieti/rules';
import type { SessionState } from './session-record.ts';

/** A session as its reader needs it. */
export const sessionView = ({ session, kept, reasons }: SessionState) => ({
  id: session.id,
  version: session.version,
  locality: session.locality,
  level: session.level,
  heldOn: session.heldOn,
  document: session.document,
  present: session.present,
  items: session.items.map(({ number, ...item }) => ({ n: number, ...item })),
  quorum: quorumOf(session, city()),
  keptAt: kept.at,
  keptBy: kept.actor,
  correction: reasons === null ? null : { reasons },
  explanation: kept.explanation,
});
