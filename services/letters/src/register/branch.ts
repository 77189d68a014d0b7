import { problem } from '@jieti/lambda';
import { allUnits, branchKey } from '../keys.ts';
import { load, queryAll } from '../table.ts';
import type { BranchCount } from './branch-counts.ts';
import { endOf, loadUnits, type UnitRecord } from './unit-record.ts';

/** How many units that stand lie below one, as its own count has it. */
export const unitsBelow = async ({ parent, id }: Pick<UnitRecord, 'parent' | 'id'>): Promise<number> =>
  (await load<BranchCount>(branchKey(parent, id)))?.below ?? 0;

/**
 * A unit's branch without itself, in the order of the tree. The index that finds it may lag behind, so each is read by
 * its id and the whole held against the unit's own count. @throws `conflict`, to be judged again, if they differ.
 */
export const branchOf = async (head: UnitRecord): Promise<UnitRecord[]> => {
  const found = await queryAll<UnitRecord>({
    IndexName: 'GSI2',
    KeyConditionExpression: 'GSI2PK = :pk AND begins_with(GSI2SK, :path)',
    ExpressionAttributeValues: { ':pk': allUnits, ':path': head.path },
  });
  const units = [...(await loadUnits(found.map(({ id }) => id))).values()]
    .filter(({ id, path }) => id !== head.id && path.startsWith(head.path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const standing = units.filter((unit) => endOf(unit) === undefined).length;
  if (standing !== (await unitsBelow(head))) throw problem('conflict');
  return units;
};
