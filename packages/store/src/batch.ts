import { BatchGetCommand, BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { documents } from './client.ts';
import { type Item, type Key, keyOf } from './key.ts';
import { inParallel } from './parallel.ts';
import { pauseBefore } from './pause.ts';

/** BatchGet takes 100 keys, BatchWrite 25 items. */
const [mostKeys, mostItems] = [100, 25];
/** Calls at once. */
const parallel = 4;
const maxAttempts = 10;
const firstPauseMs = 50;

const slices = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

/** Sends what a busy table left over again, a bounded number of times. */
const untilNothingIsLeft = async <T>(
  all: readonly T[],
  send: (left: readonly T[]) => Promise<readonly T[]>,
): Promise<void> => {
  let left = all;
  for (let attempt = 1; left.length > 0; attempt++) {
    if (attempt > maxAttempts) throw new Error(`a busy table left ${left.length} items over`);
    if (attempt > 1) await pauseBefore(attempt, firstPauseMs);
    left = await send(left);
  }
};

/** Reads items by their keys, in no order; what is not there is left out. The keys must differ. */
export const readMany = async <T>(table: string, keys: readonly Key[]): Promise<T[]> => {
  const found: T[] = [];
  await inParallel(slices(keys.map(keyOf), mostKeys), parallel, (slice) =>
    untilNothingIsLeft(slice, async (left) => {
      const request = { [table]: { Keys: [...left], ConsistentRead: true } };
      const answer = await documents.send(new BatchGetCommand({ RequestItems: request }));
      found.push(...((answer.Responses?.[table] ?? []) as T[]));
      return (answer.UnprocessedKeys?.[table]?.Keys ?? []) as Key[];
    }),
  );
  return found;
};

/** Puts many items. Not one transaction: only for what is not visible yet, or idempotent. */
export const putMany = (table: string, items: readonly Item[]): Promise<void> =>
  inParallel(slices(items, mostItems), parallel, (slice) =>
    untilNothingIsLeft(slice, async (left) => {
      const puts = left.map((Item) => ({ PutRequest: { Item } }));
      const answer = await documents.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
      return (answer.UnprocessedItems?.[table] ?? []).flatMap(({ PutRequest }) =>
        PutRequest?.Item ? [PutRequest.Item as Item] : [],
      );
    }),
  );
