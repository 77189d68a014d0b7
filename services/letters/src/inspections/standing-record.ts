import { type FindingStatus, findingDeadline, findingStatus } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { allFindings, findingStandingKey, findingsByStatus } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { load } from '../table.ts';
import { today } from '../today.ts';
import type { FindingState } from './finding-record.ts';

/** How a finding stands, kept with its unit: what is to be put right is found by the unit's place, and moves with it (A9). */
export interface FindingStanding {
  readonly inspection: string;
  readonly n: number;
  readonly unit: string;
  readonly path: Path;
  /** The day it was found. */
  readonly on: string;
  /** By when it is to be put right, as it stands. */
  readonly deadline: string;
  /** As it stood when it was last changed. Whether what is open is overdue by now depends on the day. */
  readonly status: FindingStatus;
  readonly version: number;
}

export interface StandingRecord extends FindingStanding, Key {
  readonly entity: 'finding-standing';
}

/** The item of a standing, with its places among all findings and among those that stand the same; overdue is still open. */
export const standingItem = (standing: FindingStanding): StandingRecord & Record<string, unknown> => {
  const { unit, path, inspection, n, status } = standing;
  const place = `${path}#${inspection}#${String(n).padStart(4, '0')}`;
  return {
    ...findingStandingKey(unit, inspection, n),
    entity: 'finding-standing',
    ...standing,
    GSI1PK: allFindings,
    GSI1SK: place,
    GSI2PK: findingsByStatus(status === 'overdue' ? 'open' : status),
    GSI2SK: place,
  };
};

/** What of a record is the standing itself. */
export const standingOf = (record: FindingStanding): FindingStanding => ({
  inspection: record.inspection,
  n: record.n,
  unit: record.unit,
  path: record.path,
  on: record.on,
  deadline: record.deadline,
  status: record.status,
  version: record.version,
});

/** How a finding stands today, as the next version of how it stood. */
export const nextStanding = (
  { inspection, n, unit, path, on, putRight: { by }, checks }: FindingState,
  before: FindingStanding | undefined,
): FindingStanding => ({
  inspection,
  n,
  unit,
  path: before?.path ?? path,
  on,
  deadline: findingDeadline(by, checks),
  status: findingStatus(by, checks, today()),
  version: (before?.version ?? 0) + 1,
});

export const loadStanding = async ({
  unit,
  inspection,
  n,
}: Pick<FindingStanding, 'unit' | 'inspection' | 'n'>): Promise<FindingStanding | undefined> => {
  const record = await load<StandingRecord>(findingStandingKey(unit, inspection, n));
  return record && standingOf(record);
};
