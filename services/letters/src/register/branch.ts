import { problem } from '@jieti/lambda';
import { endOf } from '@jieti/rules';
import { allUnits, branchKey } from '../keys.ts';
import { table } from '../table.ts';
import type { BranchCount } from './branch-counts.ts';
import { loadUnits, type UnitRecord } from './unit-record.ts';

/** Reads how many units that stand lie below one, from its own count. */
export const unitsBelow = async ({ parent, id }: Pick<UnitRecord, 'parent' | 'id'>): Promise<number> =>
  (await table.read<BranchCount>(branchKey(parent, id)))?.below ?? 0;

/**
 * A unit's branch without itself, in the order of the tree. The index that finds it may lag behind, so each is read by
 * its id and the whole held against the unit's own count. @throws `conflict`, to be judged again, if they differ.
 */
export const branchOf = async (head: UnitRecord): Promise<UnitRecord[]> => {
  const found = await table.all<UnitRecord>({ index: 'GSI2', partition: allUnits, prefix: head.path });
  const units = [...(await loadUnits(found.map(({ id }) => id))).values()]
    .filter(({ id, path }) => id !== head.id && path.startsWith(head.path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const standing = units.filter((unit) => endOf(unit) === undefined).length;
  if (standing !== (await unitsBelow(head))) throw problem('conflict');
  return units;
};
