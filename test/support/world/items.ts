import { createHash } from 'node:crypto';
import type { Key } from '@jieti/store';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { Engine } from './engine.ts';

/** An item as the engine gives it, its values with their types. */
export type Item = Record<string, AttributeValue>;

/** One text for each key. */
export const keyTextOf = (item: Item): string => `${item.PK?.S}/${item.SK?.S}`;

/** A batch of reads takes so many keys and no more. */
const perBatch = 100;

/** The items at these keys that are there, in any order. */
export const itemsAt = async (engine: Engine, table: string, keys: readonly Key[]): Promise<Item[]> => {
  const items: Item[] = [];
  for (let at = 0; at < keys.length; at += perBatch) {
    const Keys = keys.slice(at, at + perBatch).map(({ PK, SK }) => ({ PK: { S: PK }, SK: { S: SK } }));
    let asked: unknown = { [table]: { Keys, ConsistentRead: true } };
    while (asked && Object.keys(asked).length > 0) {
      const { Responses, UnprocessedKeys } = await engine.call('BatchGetItem', { RequestItems: asked });
      items.push(...((Responses as Record<string, Item[]>)[table] ?? []));
      asked = UnprocessedKeys;
    }
  }
  return items;
};

/** All items of a table. */
export const scanTable = async (engine: Engine, table: string): Promise<Item[]> => {
  const items: Item[] = [];
  let from: unknown;
  do {
    const page = await engine.call('Scan', {
      TableName: table,
      ...(from !== undefined && { ExclusiveStartKey: from }),
    });
    items.push(...(page.Items as Item[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
};

/** The engine gives attributes in any order. */
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The same text as long as the items are the same. */
export const digestOf = (items: readonly Item[]): string =>
  createHash('sha256').update(JSON.stringify(items, sorted)).digest('hex');

/** The record of the table's stream for an item that was put for the first time. */
export const insertOf = (image: Item): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: { NewImage: image, SequenceNumber: keyTextOf(image) },
});
