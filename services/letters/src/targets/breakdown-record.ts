import type { Breakdown } from '@jieti/rules';
import type { Chained, Key } from '@jieti/store';
import { targetsKey, targetsOfYear } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { table } from '../table.ts';

/** The place of a breakdown in the tree, and the end of its history. */
interface BreakdownPlace extends Chained {
  readonly path: Path;
}

/** A unit's targets of a year as it broke them down, as the table holds them. */
export interface BreakdownRecord extends Breakdown, BreakdownPlace, Key {
  readonly entity: 'targets';
}

export const breakdownItem = (
  breakdown: Breakdown,
  { path, version, head }: BreakdownPlace,
): BreakdownRecord & Record<string, unknown> => ({
  ...targetsKey(breakdown.year, breakdown.unit),
  entity: 'targets',
  ...breakdown,
  path,
  version,
  head,
  GSI1PK: targetsOfYear(breakdown.year),
  GSI1SK: path,
});

export const loadBreakdown = (year: number, unit: string): Promise<BreakdownRecord | undefined> =>
  table.read<BreakdownRecord>(targetsKey(year, unit));

/** The breakdown of a record. */
export const breakdownOf = (record: Breakdown): Breakdown => ({
  letter: record.letter,
  year: record.year,
  unit: record.unit,
  superior: record.superior,
  targets: record.targets,
});
