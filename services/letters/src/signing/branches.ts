import type { Key } from '@jieti/store';
import { branchKey, childrenOf, countedBy, coverageKey } from '../keys.ts';
import { type BranchCount, unitsIn } from '../register/branch-counts.ts';
import { pathOf } from '../register/path.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { queryAll } from '../table.ts';
import { type Amounts, type Counters, counts } from './counters.ts';

/** A unit right below another, with how many units its branch has and how their letters stand; itself counted in. */
export interface Branch {
  readonly unit: string;
  readonly units: number;
  readonly letters: Amounts;
}

/** In the order of the tree. */
const before = (a: Branch, b: Branch): number => (pathOf(null, a.unit) < pathOf(null, b.unit) ? -1 : 1);

/**
 * The branches right below a unit, of a year, by one read: the counts of units and of their letters lie together, a few
 * hundred bytes a branch and none of what is below. Read as they are now, so that who has signed finds it counted.
 */
export const branchesBelow = async (under: string, year: number): Promise<Branch[]> => {
  const items = await queryAll<BranchCount & Counters>({
    KeyConditionExpression: 'PK = :pk AND SK >= :from',
    ExpressionAttributeValues: { ':pk': branchKey(under, '').PK, ':from': coverageKey(year, under, '').SK },
    ConsistentRead: true,
  });
  const branches = new Map<string, Branch>();
  for (const item of items) {
    const counted = countedBy(item.SK);
    if (counted.year !== null && counted.year !== year) continue;
    const branch = branches.get(counted.unit) ?? { unit: counted.unit, units: 0, letters: {} };
    branches.set(
      counted.unit,
      counted.year === null ? { ...branch, units: unitsIn(item) } : { ...branch, letters: item },
    );
  }
  return [...branches.values()].sort(before);
};

/** The branches together. */
export const together = (branches: readonly Branch[]): Omit<Branch, 'unit'> => {
  const letters: Amounts = {};
  for (const name of counts)
    letters[name] = branches.reduce((sum, branch) => sum + (branch.letters[name] ?? 0), 0);
  return { units: branches.reduce((sum, { units }) => sum + units, 0), letters };
};

/** What the units right below one are called. An index says it, which may not know of a new one yet. */
export const namesBelow = async (under: string): Promise<Map<string, UnitRecord['name']>> => {
  const children = await queryAll<UnitRecord & Key>({
    IndexName: 'GSI1',
    KeyConditionExpression: 'GSI1PK = :pk',
    ExpressionAttributeValues: { ':pk': childrenOf(under) },
  });
  return new Map(children.map(({ id, name }) => [id, name]));
};
