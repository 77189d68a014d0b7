import type { SplitTarget } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { targetsKey, targetsOfYear } from '../keys.ts';
import type { LetterState } from '../letters/letter-record.ts';
import type { Path } from '../register/path.ts';
import { load } from '../table.ts';

/** How a unit broke its targets of a year down, as it is kept; what it answers for is not kept but follows (A7). */
export interface Breakdown {
  readonly letter: string;
  readonly year: number;
  readonly unit: string;
  readonly superior: string;
  readonly path: Path;
  readonly targets: readonly SplitTarget[];
  readonly version: number;
}

export interface BreakdownRecord extends Breakdown, Key {
  readonly entity: 'targets';
}

export const breakdownItem = (breakdown: Breakdown): BreakdownRecord & Record<string, unknown> => ({
  ...targetsKey(breakdown.year, breakdown.unit),
  entity: 'targets',
  ...breakdown,
  GSI1PK: targetsOfYear(breakdown.year),
  GSI1SK: breakdown.path,
});

/** The breakdown of a letter before anything was broken down. */
export const notBrokenDown = (letter: LetterState): Breakdown => ({
  letter: letter.id,
  year: letter.year,
  unit: letter.unit,
  superior: letter.superior,
  path: letter.path,
  targets: [],
  version: 0,
});

export const loadBreakdown = (year: number, unit: string): Promise<BreakdownRecord | undefined> =>
  load<BreakdownRecord>(targetsKey(year, unit));

/** What of a record is the breakdown itself. */
export const breakdownOf = (record: Breakdown): Breakdown => ({
  letter: record.letter,
  year: record.year,
  unit: record.unit,
  superior: record.superior,
  path: record.path,
  targets: record.targets,
  version: record.version,
});
