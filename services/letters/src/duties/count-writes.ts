import type { CountChange } from '@jieti/rules';
import { atVersion, type Write } from '@jieti/store';
import { table } from '../table.ts';
import { countsItem, type DutyCounts, loadCounts } from './duty-record.ts';

const changed = (
  { unit, year, counts, version }: DutyCounts,
  changes: readonly CountChange[],
): DutyCounts => {
  const after: Record<string, number> = { ...counts };
  for (const { kind, by } of changes) after[kind] = (after[kind] ?? 0) + by;
  return { unit, year, counts: after, version: version + 1 };
};

/** Moves a unit's counts with a record, in the transaction that writes it: of its year and of the superseded one's. */
export const countWrites = (unit: string, changes: readonly CountChange[]): Promise<Write[]> =>
  Promise.all(
    [...Map.groupBy(changes, ({ year }) => year)].map(async ([year, ofYear]) => {
      const before = await loadCounts(unit, year);
      return table.replace(countsItem(changed(before, ofYear)), atVersion(before.version));
    }),
  );
