import { yearOf } from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import type { Unserved } from '../contract/letters.ts';
import { unservedKey } from '../keys.ts';
import { endIn, type Relocation } from '../register/relocation.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';

/**
 * A unit named as one that could not be served stands there by its place: it is named at its new one, and no more when it
 * comes to its end. Looked at are the years that letters are issued in: the one before, this one and the next.
 */
export const relocateUnserved = async (move: Relocation): Promise<Write[]> => {
  const { was, now } = move.place;
  const year = yearOf(today());
  const named = await table.readMany<Key & Unserved>(
    [year - 1, year, year + 1].map((y) => unservedKey(y, was)),
  );
  return named.flatMap(({ PK, SK, unit, name, reason }): Write[] => [
    table.remove({ PK, SK }),
    ...(endIn(move) === undefined
      ? [table.put({ PK, SK: now, entity: 'unserved', unit, name, reason })]
      : []),
  ]);
};
