import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { documents, type Key, tableNamedBy, type Write } from '@jieti/store';

/** The one table of cases; no other service reads it. */
export const table = tableNamedBy('CASES_TABLE');

type Query = Omit<QueryCommandInput, 'TableName'>;

/** One item as it stands now, or null. */
export const read = async <T>(key: Key): Promise<T | null> => {
  const { Item } = await documents.send(
    new GetCommand({ TableName: table.name(), Key: key, ConsistentRead: true }),
  );
  return (Item as T | undefined) ?? null;
};

/** Every item of a query, page by page. */
export async function* queried<T>(query: Query): AsyncGenerator<T> {
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await documents.send(
      new QueryCommand({ TableName: table.name(), ...query, ExclusiveStartKey: from }),
    );
    for (const item of page.Items ?? []) yield item as T;
    from = page.LastEvaluatedKey;
  } while (from);
}

export const allOf = <T>(query: Query): Promise<T[]> => Array.fromAsync(queried<T>(query));

/** Puts an item that must not be there yet. */
export const putNew = (item: Key & Record<string, unknown>): Write => ({
  Put: { TableName: table.name(), Item: item, ConditionExpression: 'attribute_not_exists(PK)' },
});

export const put = (item: Key & Record<string, unknown>): Write => ({
  Put: { TableName: table.name(), Item: item },
});

/** Puts an item over the version that was read; over none, if it is new. */
export const putOver = (item: Key & Record<string, unknown>, version: number | null): Write =>
  version === null
    ? putNew(item)
    : {
        Put: {
          TableName: table.name(),
          Item: item,
          ConditionExpression: '#version = :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version },
        },
      };

/** Writes nothing, but lets the transaction fail if the item is no longer at the version that was read. */
export const stillAt = (key: Key, version: number): Write => ({
  ConditionCheck: {
    TableName: table.name(),
    Key: key,
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
});

/** Puts an item whatever stands there. */
export const putNow = async (item: Key & Record<string, unknown>): Promise<void> => {
  await documents.send(new PutCommand({ TableName: table.name(), Item: item }));
};

/** Keeps the highest version of a copy: an older message, or the same once more, changes nothing. */
export const putIfNewer = async (
  item: Key & Record<string, unknown> & { version: number },
): Promise<boolean> => {
  try {
    await documents.send(
      new PutCommand({
        TableName: table.name(),
        Item: item,
        ConditionExpression: 'attribute_not_exists(PK) OR #version < :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': item.version },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};
