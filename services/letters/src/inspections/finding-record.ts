import { city } from '@jieti/lambda';
import {
  type Decided,
  daysBetween,
  eventOf,
  type Finding,
  findingDeadline,
  findingIdOf,
  findingStatus,
  light,
  waitingAnswer,
} from '@jieti/rules';
import { atVersion, type Chained, type Key, planNextEntry, type Write } from '@jieti/store';
import type { Finding as FindingView } from '../contract/inspections.ts';
import { findingKey, inspectionKey } from '../keys.ts';
import { table } from '../table.ts';
import { today } from '../today.ts';

/** A finding as it is stored; its status and light follow from the day. */
export interface FindingRecord extends Finding, Chained, Key {
  readonly entity: 'finding';
}

/** The finding within a record, as its last act left it. */
export const findingOf = (record: Finding): Finding => ({
  inspection: record.inspection,
  number: record.number,
  unit: record.unit,
  on: record.on,
  what: record.what,
  putRight: record.putRight,
  checks: record.checks,
  ...(record.answers && { answers: record.answers }),
  referral: record.referral,
  at: record.at,
  by: record.by,
});

const findingItem = (finding: Finding, { version, head }: Chained) => ({
  ...findingKey(finding.inspection, finding.number),
  entity: 'finding' as const,
  ...finding,
  version,
  head,
});

/** The writes of an act on a finding, and the version it leaves. */
export interface FindingWrites {
  readonly writes: readonly Write[];
  readonly version: number;
}

export const findingWrites = (
  decided: Decided<Finding>,
  before: FindingRecord | undefined,
): FindingWrites => {
  const { state } = decided;
  const content = {
    subject: { type: 'finding', id: findingIdOf(state) },
    unit: state.unit,
    ...eventOf(decided, city()),
  };
  const entry = planNextEntry(table, before && { record: before, state: findingOf(before) }, content, state);
  return {
    writes: [table.replace(findingItem(state, entry), atVersion(before?.version)), entry.write],
    version: entry.version,
  };
};

/** A finding as the interface shows it today. */
export const findingView = (finding: Finding): FindingView => {
  const answer = waitingAnswer(finding);
  const { by } = finding.putRight;
  const status = findingStatus(by, finding.checks, today(), answer !== undefined);
  // While an answer waits for the office, the unit's days stand as they were when it answered.
  const on = answer?.on ?? today();
  const deadline = findingDeadline(by, finding.checks);
  const closed = status === 'put-right' || status === 'not-put-right';
  const daysLeft = daysBetween(on, deadline);
  return {
    inspection: finding.inspection,
    n: finding.number,
    unit: finding.unit,
    on: finding.on,
    what: finding.what,
    putRight: finding.putRight,
    deadline,
    status,
    daysLeft: closed ? null : daysLeft,
    light: closed ? null : light(daysLeft, daysBetween(finding.on, deadline), city(), on),
    checks: [...finding.checks],
    answers: (finding.answers ?? []).map(({ afterChecks: _, ...one }) => one),
    referral: finding.referral,
    at: finding.at,
    by: finding.by,
  };
};

export const loadFinding = (inspection: string, number: number): Promise<FindingRecord | undefined> =>
  table.read<FindingRecord>(findingKey(inspection, number));

/** All findings of an inspection, a bounded number. */
export const findingsOf = (inspection: string): Promise<FindingRecord[]> =>
  table.all<FindingRecord>({ partition: inspectionKey(inspection).PK, prefix: 'FINDING#' });
