import type { DutyKindId } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { putVersion } from '../table.ts';
import { countsFor, countsItem, type DutyCounts, type DutyState, loadCounts } from './duty-record.ts';

const yearOf = ({ on }: Pick<DutyState, 'on'>): number => Number(on.slice(0, 4));

interface Change {
  readonly year: number;
  readonly kind: DutyKindId;
  readonly by: number;
}

/** What a record adds, and what it takes away from the one it supersedes. */
const changesOf = (duty: DutyState, superseded: DutyState | undefined): Change[] => [
  ...(countsFor(duty) ? [{ year: yearOf(duty), kind: duty.kind, by: 1 }] : []),
  ...(superseded && countsFor(superseded)
    ? [{ year: yearOf(superseded), kind: superseded.kind, by: -1 }]
    : []),
];

const changed = ({ unit, year, counts, version }: DutyCounts, changes: readonly Change[]): DutyCounts => {
  const after: Partial<Record<DutyKindId, number>> = { ...counts };
  for (const { kind, by } of changes) after[kind] = (after[kind] ?? 0) + by;
  return { unit, year, counts: after, version: version + 1 };
};

/** Moves a unit's counts with a record, in the transaction that writes it: of its year and of the superseded one's. */
export const countWrites = async (duty: DutyState, superseded: DutyState | undefined): Promise<Write[]> => {
  const byYear = Map.groupBy(changesOf(duty, superseded), ({ year }) => year);
  return Promise.all(
    [...byYear].map(async ([year, changes]) => {
      const before = await loadCounts(duty.unit, year);
      return putVersion(countsItem(changed(before, changes)), before.version);
    }),
  );
};
