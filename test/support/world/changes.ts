import { isDeepStrictEqual } from 'node:util';
import type { ChangeFilter } from '@jieti/lambda/functions';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Engine } from './engine.ts';
import { type Item, itemsAt, keyTextOf } from './items.ts';

/** True if a reader with this filter gets to see the record. */
export const passes = ({ inserted, where }: ChangeFilter, { eventName, dynamodb }: DynamoDBRecord): boolean =>
  (!inserted || eventName === 'INSERT') &&
  Object.entries(where).every(([name, values]) => values.includes(dynamodb?.NewImage?.[name]?.S ?? ''));

/**
 * Plays the stream of a table: `next` answers the changes since it was last asked, in order of their keys. Several changes of one
 * item in between are one.
 */
export const changesOf = (engine: Engine, table: string) => {
  const seen = new Map<string, Item>();
  let sequence = 0;

  const recordOf = (item: Item): DynamoDBRecord[] => {
    const key = keyTextOf(item);
    const before = seen.get(key);
    if (before && isDeepStrictEqual(before, item)) return [];
    seen.set(key, item);
    sequence += 1;
    const images = { NewImage: item, ...(before && { OldImage: before }) };
    return [
      {
        eventName: before ? 'MODIFY' : 'INSERT',
        dynamodb: { ...images, SequenceNumber: String(sequence) },
      },
    ];
  };

  return {
    next: async (): Promise<DynamoDBRecord[]> => {
      const items = await itemsAt(engine, table, engine.written.take(table));
      return items.toSorted((a, b) => (keyTextOf(a) < keyTextOf(b) ? -1 : 1)).flatMap(recordOf);
    },
    /** Begins anew with an empty table. */
    forget: (): void => {
      seen.clear();
      engine.written.take(table);
    },
  };
};
