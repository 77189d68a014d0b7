import { BatchGetCommand, GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { documents, type Key, tableNamedBy, type Write } from '@jieti/store';

export const table = tableNamedBy('LETTERS_TABLE');

export const tableName = table.name;

/** Reads one item, as it is now. */
export const load = async <T extends Key>(key: Key): Promise<T | undefined> => {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tableName(), Key: key, ConsistentRead: true }),
  );
  return Item as T | undefined;
};

const batchSize = 100;

const loadBatch = async <T extends Key>(keys: readonly Key[]): Promise<T[]> => {
  const found: T[] = [];
  let wanted: readonly Record<string, unknown>[] = keys.map(({ PK, SK }) => ({ PK, SK }));
  while (wanted.length > 0) {
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({
        RequestItems: { [tableName()]: { Keys: [...wanted], ConsistentRead: true } },
      }),
    );
    found.push(...((Responses?.[tableName()] ?? []) as T[]));
    wanted = UnprocessedKeys?.[tableName()]?.Keys ?? [];
  }
  return found;
};

/** Reads items by their keys, in no order; what is not there is left out. The keys must differ. */
export const loadAll = async <T extends Key>(keys: readonly Key[]): Promise<T[]> => {
  const found: T[] = [];
  for (let i = 0; i < keys.length; i += batchSize)
    found.push(...(await loadBatch<T>(keys.slice(i, i + batchSize))));
  return found;
};

type Query = Omit<QueryCommandInput, 'TableName'>;

/** Reads everything a query finds. Only for what is bounded, or must be walked whole. */
export const queryAll = async <T extends Key>(query: Query): Promise<T[]> => {
  const found: T[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new QueryCommand({ TableName: tableName(), ...query, ExclusiveStartKey }),
    );
    found.push(...((page.Items ?? []) as T[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return found;
};

/** One page of what a query finds after a key. */
export const queryPage = async <T extends Key>(
  query: Query,
): Promise<{ items: T[]; lastKey: Record<string, unknown> | undefined }> => {
  const page = await documents.send(new QueryCommand({ TableName: tableName(), ...query }));
  return { items: (page.Items ?? []) as T[], lastKey: page.LastEvaluatedKey };
};

/** A record that rises by one version with each change; `path` is its place in the tree, if it has one. */
interface Versioned extends Key {
  readonly version: number;
  readonly path?: string;
}

/**
 * Puts a record where its version before was `before` (0: there was none). One with a place in the tree must still
 * have it (or the one it `was` at, which it is moved from): a branch moves without a new version of what hangs in it.
 */
export const putVersion = (item: Versioned, before: number, was = item.path): Write => ({
  Put: {
    TableName: tableName(),
    Item: item,
    ...(before === 0
      ? { ConditionExpression: 'attribute_not_exists(PK)' }
      : {
          ConditionExpression: `#version = :before${was === undefined ? '' : ' AND #path = :was'}`,
          ExpressionAttributeNames: {
            '#version': 'version',
            ...(was !== undefined && { '#path': 'path' }),
          },
          ExpressionAttributeValues: { ':before': before, ...(was !== undefined && { ':was': was }) },
        }),
  },
});

/** Holds only while a unit stands where it was read: what is entered with its place must not miss that it moved. */
export const checkPlace = ({ PK, SK, path }: Key & { readonly path: string }): Write => ({
  ConditionCheck: {
    TableName: tableName(),
    Key: { PK, SK },
    ConditionExpression: '#path = :path',
    ExpressionAttributeNames: { '#path': 'path' },
    ExpressionAttributeValues: { ':path': path },
  },
});

/** Adds to counters of an item; there is no need to know what they are. */
export const addTo = (key: Key, amounts: Readonly<Record<string, number>>): Write => {
  const names = Object.keys(amounts);
  return {
    Update: {
      TableName: tableName(),
      Key: { PK: key.PK, SK: key.SK },
      UpdateExpression: `ADD ${names.map((_, i) => `#n${i} :n${i}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, i) => [`#n${i}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name, i) => [`:n${i}`, amounts[name] ?? 0])),
    },
  };
};
