import { type BusMessage, type Change, city } from '@jieti/lambda';
import { messageOf } from '@jieti/lambda/contract';
import { type ConferenceSession, quorumOf } from '@jieti/rules';
import { sessionKept } from '../contract/events.ts';

/** The session an inserted entry puts on record; undefined for every other change. */
const keptBy = ({ kind, after }: Change): ConferenceSession | undefined =>
  kind === 'INSERT' && after?.entity === 'session-entry'
    ? (after as Record<string, unknown> & { readonly data: { readonly session: ConferenceSession } }).data
        .session
    : undefined;

/** What the bus is told of minutes put on record: what they resolved on plans (A12). */
export const sessionMessage = (change: Change): BusMessage | undefined => {
  const session = keptBy(change);
  if (!session) return undefined;
  const { id, version, locality, heldOn, items } = session;
  const plans = items.flatMap(({ n: item, subject, resolution: { outcome } }) =>
    subject.kind === 'reward' && subject.plan ? [{ item, plan: { ...subject.plan }, outcome }] : [],
  );
  const quorumReached = quorumOf(session, city()).reached;
  return messageOf(sessionKept, { session: id, version, locality, heldOn, quorumReached, plans });
};
