import { city } from '@jieti/lambda';
import { daysBetween, findingDeadline, findingStatus, light } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { Finding } from '../contract/inspections.ts';
import { findingKey, inspectionKey } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { load, queryAll } from '../table.ts';
import { today } from '../today.ts';
import type { Tally } from './inspection-record.ts';

/** A finding as it is kept; its status and light follow from the day. */
export interface FindingState extends Omit<Finding, 'deadline' | 'status' | 'daysLeft' | 'light'> {
  readonly path: Path;
  readonly version: number;
}

export interface FindingRecord extends FindingState, Key {
  readonly entity: 'finding';
}

export const findingItem = (finding: FindingState): FindingRecord => ({
  ...findingKey(finding.inspection, finding.n),
  entity: 'finding',
  ...finding,
});

/** A finding as the interface shows it today. */
export const findingView = (finding: FindingState): Finding => {
  const on = today();
  const { by } = finding.putRight;
  const status = findingStatus(by, finding.checks, on);
  const deadline = findingDeadline(by, finding.checks);
  const closed = status === 'put-right' || status === 'not-put-right';
  const daysLeft = daysBetween(on, deadline);
  return {
    inspection: finding.inspection,
    n: finding.n,
    unit: finding.unit,
    on: finding.on,
    what: finding.what,
    putRight: finding.putRight,
    deadline,
    status,
    daysLeft: closed ? null : daysLeft,
    light: closed ? null : light(daysLeft, daysBetween(finding.on, deadline), city(), on),
    checks: finding.checks,
    referral: finding.referral,
    at: finding.at,
    by: finding.by,
  };
};

export const loadFinding = (inspection: string, n: number): Promise<FindingRecord | undefined> =>
  load<FindingRecord>(findingKey(inspection, n));

/** All findings of an inspection: at most 500. */
const findingsOf = (inspection: string): Promise<FindingRecord[]> =>
  queryAll<FindingRecord>({
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :finding)',
    ExpressionAttributeValues: { ':pk': inspectionKey(inspection).PK, ':finding': 'FINDING#' },
    ConsistentRead: true,
  });

/** How an inspection's findings stand once one of them is `changed`. */
export const tallyWith = async (changed: FindingState): Promise<Tally> => {
  const others = (await findingsOf(changed.inspection)).filter(({ n }) => n !== changed.n);
  const all = [...others, changed];
  const standing = all.map(({ putRight, checks }) => findingStatus(putRight.by, checks, today()));
  const count = (...wanted: readonly string[]) => standing.filter((status) => wanted.includes(status)).length;
  const deadlines = all
    .filter((_, i) => standing[i] === 'open' || standing[i] === 'overdue')
    .map(({ putRight, checks }) => findingDeadline(putRight.by, checks))
    .toSorted();
  return {
    found: all.length,
    open: count('open', 'overdue'),
    putRight: count('put-right'),
    notPutRight: count('not-put-right'),
    nextDeadline: deadlines[0] ?? null,
  };
};
