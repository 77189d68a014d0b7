import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  paginateQuery,
} from '@aws-sdk/lib-dynamodb';
import { documents, type Key, tableNamedBy } from '@jieti/store';

export const table = tableNamedBy('EVALUATION_TABLE');

/** Reads one item of ours; consistent, since decisions rest on it. */
export const read = async <T>(key: Key): Promise<T | undefined> => {
  const { Item } = await documents.send(
    new GetCommand({ TableName: table.name(), Key: key, ConsistentRead: true }),
  );
  return Item as T | undefined;
};

export const put = async (item: Key & Record<string, unknown>): Promise<void> => {
  await documents.send(new PutCommand({ TableName: table.name(), Item: item }));
};

/** Puts an item unless one stands there already; whoever was first wins, and nothing is overwritten. */
export const putOnce = async <T extends Key>(item: T): Promise<void> => {
  try {
    await documents.send(
      new PutCommand({
        TableName: table.name(),
        Item: { ...item },
        ConditionExpression: 'attribute_not_exists(PK)',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

interface Range {
  readonly PK: string;
  /** All sort keys that begin with this … */
  readonly prefix?: string;
  /** … or those from one to another, both included. */
  readonly between?: readonly [string, string];
  readonly pageSize?: number;
}

const keyCondition = ({ prefix, between }: Range) => {
  if (between)
    return {
      KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
      values: { ':from': between[0], ':to': between[1] },
    };
  if (prefix !== undefined)
    return { KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)', values: { ':prefix': prefix } };
  return { KeyConditionExpression: 'PK = :pk', values: {} };
};

/** Items of one partition in key order, page by page: memory stays that of a page. */
export async function* pagesOf<T>(range: Range): AsyncGenerator<T[]> {
  const { values, ...condition } = keyCondition(range);
  const pages = paginateQuery(
    { client: documents, ...(range.pageSize !== undefined && { pageSize: range.pageSize }) },
    {
      TableName: table.name(),
      ConsistentRead: true,
      ...condition,
      ExpressionAttributeValues: { ':pk': range.PK, ...values },
    },
  );
  for await (const page of pages) if (page.Items?.length) yield page.Items as T[];
}

export const allOf = async <T>(range: Range): Promise<T[]> =>
  (await Array.fromAsync(pagesOf<T>(range))).flat();

/** Runs a task for each item, a few at a time. */
const eachOf = async <T>(
  items: readonly T[],
  atOnce: number,
  task: (item: T) => Promise<void>,
): Promise<void> => {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await task(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

const slices = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

/** Longest wait before what a busy table left over is sent again. */
const maxPauseMs = 3_000;
const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.min(maxPauseMs, 50 * 2 ** attempt)));

const writeSlice = async (items: readonly Record<string, unknown>[]): Promise<void> => {
  let left = items.map((Item) => ({ PutRequest: { Item: Item as Record<string, unknown> } }));
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt > 10) throw new Error(`the table left ${left.length} items unwritten`);
    if (attempt > 0) await pause(attempt);
    const { UnprocessedItems } = await documents.send(
      new BatchWriteCommand({ RequestItems: { [table.name()]: left } }),
    );
    left = (UnprocessedItems?.[table.name()] ?? []) as typeof left;
  }
};

/** Puts items, 25 a call and four calls at once. Not one transaction: only for what is not visible yet, or idempotent. */
export const putAll = (items: readonly (Key & Record<string, unknown>)[]): Promise<void> =>
  eachOf(slices(items, 25), 4, writeSlice);

/** Reads items by their keys, in no particular order; unknown ones are left out. */
export const readAll = async <T>(keys: readonly Key[]): Promise<T[]> => {
  const found: T[] = [];
  await eachOf(slices(keys, 100), 4, async (slice) => {
    let left: readonly Key[] = slice;
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt > 10) throw new Error(`the table left ${left.length} items unread`);
      if (attempt > 0) await pause(attempt);
      const answer = await documents.send(
        new BatchGetCommand({ RequestItems: { [table.name()]: { Keys: [...left], ConsistentRead: true } } }),
      );
      found.push(...((answer.Responses?.[table.name()] ?? []) as T[]));
      left = (answer.UnprocessedKeys?.[table.name()]?.Keys ?? []) as Key[];
    }
  });
  return found;
};
