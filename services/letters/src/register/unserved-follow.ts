import { yearOf } from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import type { Unserved } from '../contract/letters.ts';
import { unservedKey } from '../keys.ts';
import { loadAll, tableName } from '../table.ts';
import { today } from '../today.ts';
import type { StagedPlace } from './restructure.ts';
import { endOf } from './unit-record.ts';

/**
 * A unit named as one that could not be served stands there by its place: it is named at its new one, and no more when it
 * comes to its end. Looked at are the years that letters are issued in: the one before, this one and the next.
 */
export const unservedFollow = async ({ was, now, head }: StagedPlace): Promise<Write[]> => {
  const year = yearOf(today());
  const named = await loadAll<Key & Unserved>([year - 1, year, year + 1].map((y) => unservedKey(y, was)));
  return named.flatMap(({ PK, SK, unit, name, reason }): Write[] => [
    { Delete: { TableName: tableName(), Key: { PK, SK } } },
    ...(head && endOf(head.unit) !== undefined
      ? []
      : [{ Put: { TableName: tableName(), Item: { PK, SK: now, entity: 'unserved', unit, name, reason } } }]),
  ]);
};
