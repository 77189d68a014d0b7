import { city } from '@jieti/lambda';
import { type MinutesOnRecord, quorumOf } from '@jieti/rules';

/** A session as its reader needs it. */
export const sessionView = ({ session, recordedAt, recordedBy, reasons, explanation }: MinutesOnRecord) => ({
  id: session.id,
  version: session.version,
  locality: session.locality,
  level: session.level,
  heldOn: session.heldOn,
  document: session.document,
  present: session.present,
  items: session.items,
  quorum: quorumOf(session, city()),
  keptAt: recordedAt,
  keptBy: recordedBy,
  correction: reasons === null ? null : { reasons },
  explanation,
});
