import type { BusMessage } from '@jieti/lambda';
import { messageOf } from '@jieti/lambda/contract';
import type { LedgerEntry } from '@jieti/ledger';
import type { LiabilityEntered } from '@jieti/rules';
import { liabilityRecorded } from '../contract/events.ts';

/** A leader held criminally liable without a case, or no more; what else came of it stays in the ledger (A25). */
export const liabilityMessages = ({ subject, entry, data }: LedgerEntry): BusMessage[] => {
  const { about, result, on, lifts } = data as LiabilityEntered;
  const isOver = result !== 'criminally-liable';
  if (isOver && lifts === undefined) return [];
  const told = { liability: subject.id, ...about, on, version: entry };
  return [messageOf(liabilityRecorded, { ...told, ...(isOver && { isOver }), ...(lifts && { lifts }) })];
};
