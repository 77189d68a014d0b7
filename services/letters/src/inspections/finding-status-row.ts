import {
  type Finding,
  type FindingStatus,
  findingDeadline,
  findingStatus,
  waitingAnswer,
} from '@jieti/rules';
import type { Key, Write } from '@jieti/store';
import { allFindings, findingStatusKey, findingsByStatus, unitKey } from '../keys.ts';
import { atVersionAndPath, type Path } from '../register/path.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';

/**
 * The status of a finding, stored with the unit it is about: what is to be put right is found by the unit's place, and moves
 * with the unit (A9). It follows from the finding, whose history has the acts.
 */
export interface FindingStatusRow extends Key {
  readonly entity: 'finding-status';
  readonly inspection: string;
  readonly number: number;
  readonly unit: string;
  readonly path: Path;
  /** The day it was found. */
  readonly on: string;
  /** By when it is to be put right. */
  readonly deadline: string;
  /** The status when it was last changed. An open one may be overdue by now: that depends on the day. */
  readonly status: FindingStatus;
  /** The version of the finding that it follows from. */
  readonly version: number;
}

type RowContent = Omit<FindingStatusRow, keyof Key | 'entity'>;

/** The item of a row, with its places among all findings and among those of its status; overdue is still open. */
const rowItem = ({ inspection, number, unit, path, on, deadline, status, version }: RowContent) => {
  const place = `${path}#${inspection}#${String(number).padStart(4, '0')}`;
  return {
    ...findingStatusKey(unit, inspection, number),
    entity: 'finding-status' as const,
    inspection,
    number,
    unit,
    path,
    on,
    deadline,
    status,
    version,
    GSI1PK: allFindings,
    GSI1SK: place,
    GSI2PK: findingsByStatus(status === 'overdue' ? 'open' : status),
    GSI2SK: place,
  };
};

/** Takes a row to another place of its unit. */
export const moveRow = (row: FindingStatusRow, path: Path): Write =>
  table.replace(rowItem({ ...row, path }), atVersionAndPath(row));

const rowAfter = (
  { inspection, number, unit, on, putRight: { by }, checks, answers }: Finding,
  path: Path,
  version: number,
): RowContent => ({
  inspection,
  number,
  unit,
  path,
  on,
  deadline: findingDeadline(by, checks),
  status: findingStatus(by, checks, today(), waitingAnswer({ answers, checks }) !== undefined),
  version,
});

/** The row of a new finding. It holds only while the unit is at this place. */
export const newRow = (finding: Finding, path: Path, version: number): Write[] => [
  table.insert(rowItem(rowAfter(finding, path, version))),
  table.check(unitKey(finding.unit), { path }),
];

/** The row of a finding after an act. */
export const changedRow = (finding: Finding, before: FindingStatusRow, version: number): Write =>
  table.replace(rowItem(rowAfter(finding, before.path, version)), atVersionAndPath(before));

/** @throws Error where a finding has no row: they are written together. */
export const loadRow = async ({
  unit,
  inspection,
  number,
}: Pick<Finding, 'unit' | 'inspection' | 'number'>): Promise<FindingStatusRow> => {
  const row = await table.read<FindingStatusRow>(findingStatusKey(unit, inspection, number));
  if (!row) throw new Error(`finding ${inspection}#${number} has no status row`);
  return row;
};
