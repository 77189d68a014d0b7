import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, type PutCommandInput, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { putMany, readMany } from './batch.ts';
import { documents } from './client.ts';
import type { Item, Key } from './key.ts';
import { queryOf, type Range } from './range.ts';
import { conditionOf, planner } from './write.ts';

/** A page of a range, and the key after which the next one begins. */
export interface Page<T> {
  readonly items: T[];
  readonly lastKey: Record<string, unknown> | undefined;
}

/** Puts an item if its condition holds; false if it does not. */
const putIf = async (input: PutCommandInput): Promise<boolean> => {
  try {
    await documents.send(new PutCommand(input));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/**
 * A service's one table: reads, and plans of writes.
 * @param variable the environment variable that names it.
 */
export const tableNamedBy = (variable: string) => {
  const name = (): string => {
    const value = process.env[variable];
    if (!value) throw new Error(`environment variable ${variable} is not set`);
    return value;
  };

  const page = async <T>(range: Range): Promise<Page<T>> => {
    const { Items, LastEvaluatedKey } = await documents.send(
      new QueryCommand({ TableName: name(), ...queryOf(range) }),
    );
    return { items: (Items ?? []) as T[], lastKey: LastEvaluatedKey };
  };

  /** Pages of a range one after the other: memory stays that of a page. */
  async function* pages<T>(range: Range): AsyncGenerator<T[]> {
    let after = range.after;
    do {
      const { items, lastKey } = await page<T>({ ...range, after });
      if (items.length > 0) yield items;
      after = lastKey;
    } while (after);
  }

  async function* items<T>(range: Range): AsyncGenerator<T> {
    for await (const some of pages<T>(range)) yield* some;
  }

  return {
    name,
    ...planner(name),

    /** One item as it stands now. */
    read: async <T>(key: Key): Promise<T | undefined> => {
      const { Item } = await documents.send(
        new GetCommand({ TableName: name(), Key: { PK: key.PK, SK: key.SK }, ConsistentRead: true }),
      );
      return Item as T | undefined;
    },

    /** Items by their keys, in no order; what is not there is left out. The keys must differ. */
    readMany: <T>(keys: readonly Key[]): Promise<T[]> => readMany<T>(name(), keys),

    page,
    pages,
    items,

    /** Everything in a range. Only for what is bounded, or must be walked whole. */
    all: <T>(range: Range): Promise<T[]> => Array.fromAsync(items<T>(range)),

    /** Puts an item at once, whatever stands there. */
    putNow: async (item: Item): Promise<void> => {
      await documents.send(new PutCommand({ TableName: name(), Item: item }));
    },

    /** Puts an item at once unless one stands there; false if one did. Whoever was first wins (idempotent). */
    insertNow: (item: Item): Promise<boolean> =>
      putIf({ TableName: name(), Item: item, ...conditionOf(null) }),

    /** Puts a projection unless it has this version or a higher one (messages come twice, late and out of order). */
    putIfNewer: (item: Item & { readonly version: number }): Promise<boolean> =>
      putIf({
        TableName: name(),
        Item: item,
        ConditionExpression: 'attribute_not_exists(PK) OR #version < :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': item.version },
      }),

    /** Puts many items at once. Not one transaction: only for what is not visible yet, or idempotent. */
    putMany: (many: readonly Item[]): Promise<void> => putMany(name(), many),
  };
};

export interface Table extends ReturnType<typeof tableNamedBy> {}
