import { type BusMessage, city } from '@jieti/lambda';
import { messageOf } from '@jieti/lambda/contract';
import type { LedgerEntry } from '@jieti/ledger';
import { type ConferenceSession, quorumOf } from '@jieti/rules';
import { sessionKept } from '../contract/events.ts';

/** Makes the message of an entry of a session's history, which tells what the minutes resolved on plans (A12). */
export const sessionMessage = ({ data }: LedgerEntry): BusMessage => {
  const { session } = data as { readonly session: ConferenceSession };
  const { id, version, locality, heldOn, items } = session;
  const plans = items.flatMap(({ n: item, subject, resolution: { outcome } }) =>
    subject.kind === 'reward' && subject.plan ? [{ item, plan: { ...subject.plan }, outcome }] : [],
  );
  const quorumReached = quorumOf(session, city()).reached;
  return messageOf(sessionKept, { session: id, version, locality, heldOn, quorumReached, plans });
};
