import type { Key } from '@jieti/lambda';
import type { Unserved } from '../contract/letters.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { queryPage } from '../table.ts';

/** The most names in one answer. */
const mostNames = 200;

/** Units below one that no run of the year could serve, by name; those served since stand there marked, and are left out. */
export const unservedUnder = async (under: UnitRecord, year: number): Promise<Unserved[]> => {
  const found: Unserved[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const { items, lastKey } = await queryPage<Key & Unserved>({
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :path)',
      FilterExpression: 'attribute_not_exists(#served) AND #unit <> :under',
      ExpressionAttributeNames: { '#served': 'served', '#unit': 'unit' },
      ExpressionAttributeValues: { ':pk': `UNSERVED#${year}`, ':path': under.path, ':under': under.id },
      ExclusiveStartKey,
    });
    found.push(...items.map(({ unit, name, reason }) => ({ unit, name, reason })));
    ExclusiveStartKey = lastKey;
  } while (ExclusiveStartKey && found.length < mostNames);
  return found.slice(0, mostNames);
};
