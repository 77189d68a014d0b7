import { type Answer, executeAndRetry, type PlannedWrites, problem, type Request } from '@jieti/lambda';
import type { Key } from '@jieti/store';
import { table } from '../table.ts';
import { finishPending } from './apply.ts';
import type { BulkKinds } from './kinds.ts';

/** A request applies a bulk act for so long, in real milliseconds: the gateway hangs up after 30 s. */
const inlineMs = 20_000;

/**
 * Runs a command that needs a lock nobody else holds, and applies to its end whatever bulk act holds it: the one before,
 * and the one it decides itself. So does the same command sent again. What takes too long for one request goes on by
 * the stream. @throws `bulk-act-pending` while the act before cannot be finished in time.
 */
export const finishBulkThenRun = async (
  kinds: BulkKinds,
  request: Request,
  lock: Key,
  plan: () => Promise<PlannedWrites>,
): Promise<Answer> => {
  const end = performance.now() + inlineMs;
  const enough = () => performance.now() > end;
  const answer = await executeAndRetry(table, request, async () => {
    if (!(await finishPending(kinds, lock, enough))) throw problem('bulk-act-pending');
    return plan();
  });
  await finishPending(kinds, lock, enough);
  return answer;
};
