import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { documents } from './client.ts';
import { assertBasis } from './intact.ts';
import type { Write } from './write.ts';

/** A condition did not hold, or another transaction was in the way: the caller lost a race. */
export const isLostRace = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(
    (reason) => reason.Code === 'ConditionalCheckFailed' || reason.Code === 'TransactionConflict',
  );

/**
 * All of the writes or none; false if somebody was first with one of the items. For what is nobody's command: what follows
 * from a day that has passed, or from a message; it has no command record.
 * @throws LedgerBroken where a record that they rest on is not as its ledger left it.
 */
export const transact = async (writes: readonly Write[]): Promise<boolean> => {
  await assertBasis(writes);
  try {
    await documents.send(new TransactWriteCommand({ TransactItems: [...writes] }));
    return true;
  } catch (error) {
    if (isLostRace(error)) return false;
    throw error;
  }
};
