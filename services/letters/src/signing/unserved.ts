import type { Key } from '@jieti/store';
import type { Unserved } from '../contract/letters.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { queryPage } from '../table.ts';

/** The most names in one answer. */
const mostNames = 200;

/** Units below one that no run of the year could serve, by name. */
export const unservedUnder = async (under: UnitRecord, year: number): Promise<Unserved[]> => {
  const { items } = await queryPage<Key & Unserved>({
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :path)',
    ExpressionAttributeValues: { ':pk': `UNSERVED#${year}`, ':path': under.path },
    Limit: mostNames + 1,
  });
  return items
    .filter((item) => item.unit !== under.id)
    .slice(0, mostNames)
    .map(({ unit, name, reason }) => ({ unit, name, reason }));
};
