import { type LetterCounts, sumOfCounts } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { branchKey, childrenOf, countedBy, coverageKey } from '../keys.ts';
import { type BranchCount, unitsIn } from '../register/branch-counts.ts';
import { type Path, pathOf, unitsOn } from '../register/path.ts';
import type { UnitRecord } from '../register/unit-record.ts';
import { table } from '../table.ts';

/** A unit right below another, with how many units its branch has and how their letters stand; itself counted in. */
export interface Branch {
  readonly unit: string;
  readonly units: number;
  readonly letters: LetterCounts;
}

/** The counts of a branch, of its units or of its letters of a year. */
type CountRecord = BranchCount & LetterCounts & Key;

const inOrderOfTree = (a: Branch, b: Branch): number =>
  pathOf(null, a.unit) < pathOf(null, b.unit) ? -1 : 1;

/**
 * Reads the branches right below a unit, of a year, at once: the counts of units and of their letters lie together, a few
 * hundred bytes a branch and none of what is below. Read as they are now, so that who has signed finds it counted.
 */
export const branchesBelow = async (under: string, year: number): Promise<Branch[]> => {
  // `~` sorts behind every id.
  const items = await table.all<CountRecord>({
    partition: branchKey(under, '').PK,
    between: [coverageKey(year, under, '').SK, '~'],
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
  return [...branches.values()].sort(inOrderOfTree);
};

/** The branches without the units that do not stand yet: nobody is missing before they are there (A3, A7). */
export const standing = (
  branches: readonly Branch[],
  under: Path,
  toCome: readonly Pick<UnitRecord, 'path'>[],
): readonly Branch[] => {
  const depth = unitsOn(under).length;
  const heads = toCome.map(({ path }) => unitsOn(path)[depth]);
  return branches.map((branch) => ({
    ...branch,
    units: branch.units - heads.filter((head) => head === branch.unit).length,
  }));
};

/** The branches together. */
export const together = (branches: readonly Branch[]): Omit<Branch, 'unit'> => ({
  units: branches.reduce((sum, { units }) => sum + units, 0),
  letters: sumOfCounts(branches.map(({ letters }) => letters)),
});

/** Reads what the units right below one are called. An index says it, which may not know of a new one yet. */
export const namesBelow = async (under: string): Promise<Map<string, UnitRecord['name']>> => {
  const children = await table.all<UnitRecord>({ index: 'GSI1', partition: childrenOf(under) });
  return new Map(children.map(({ id, name }) => [id, name]));
};
