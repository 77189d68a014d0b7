import { city } from '@jieti/lambda';
import { type Decided, type Duty, dutyIsCounted, eventOf } from '@jieti/rules';
import { atVersion, type Chained, type Key, planNextEntry, type Write } from '@jieti/store';
import type { Duty as DutyView } from '../contract/duties.ts';
import { dutiesKey, dutiesOfYear, dutyKey } from '../keys.ts';
import { table } from '../table.ts';

export interface DutyRecord extends Duty, Chained, Key {
  readonly entity: 'duty';
}

/** The duty within a record, as its last act left it. */
export const dutyOf = (record: Duty): Duty => ({
  id: record.id,
  unit: record.unit,
  kind: record.kind,
  on: record.on,
  title: record.title,
  document: record.document,
  correction: record.correction,
  ...(record.despite && { despite: record.despite }),
  supersededBy: record.supersededBy,
  at: record.at,
  by: record.by,
});

const dutyItem = (duty: Duty, { version, head }: Chained): DutyRecord & Record<string, unknown> => ({
  ...dutyKey(duty.unit, duty.id),
  entity: 'duty',
  ...duty,
  version,
  head,
});

/** The writes of an act on a duty: the duty and its entry. */
export const writesOf = (decided: Decided<Duty>, before: DutyRecord | undefined): Write[] => {
  const { state } = decided;
  const content = { subject: { type: 'duty', id: state.id }, unit: state.unit, ...eventOf(decided, city()) };
  const entry = planNextEntry(table, before && { record: before, state: dutyOf(before) }, content, state);
  return [table.replace(dutyItem(state, entry), atVersion(before?.version)), entry.write];
};

/** A duty as the interface shows it. */
export const dutyView = (duty: Duty): DutyView => ({
  id: duty.id,
  unit: duty.unit,
  kind: duty.kind,
  on: duty.on,
  title: duty.title,
  document: duty.document,
  correction: duty.correction,
  ...(duty.despite && { despite: { ...duty.despite, alike: [...duty.despite.alike] } }),
  supersededBy: duty.supersededBy,
  counts: dutyIsCounted(duty),
  at: duty.at,
  by: duty.by,
});

/** The counts of a unit's duties in a year. */
export interface DutyCounts {
  readonly unit: string;
  readonly year: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly version: number;
}

export interface DutyCountsRecord extends DutyCounts, Key {
  readonly entity: 'unit-duties';
}

export const countsItem = (counts: DutyCounts): DutyCountsRecord & Record<string, unknown> => ({
  ...dutiesKey(counts.unit, counts.year),
  entity: 'unit-duties',
  ...counts,
});

export const loadDuty = (unit: string, id: string): Promise<DutyRecord | undefined> =>
  table.read<DutyRecord>(dutyKey(unit, id));

/** A unit's records of a year. */
export const dutiesOf = async (unit: string, year: number): Promise<Duty[]> => {
  const { PK: partition } = dutyKey(unit, '');
  return (await table.all<DutyRecord>({ partition, prefix: dutiesOfYear(year) })).map(dutyOf);
};

export const loadCounts = async (unit: string, year: number): Promise<DutyCounts> =>
  (await table.read<DutyCountsRecord>(dutiesKey(unit, year))) ?? { unit, year, counts: {}, version: 0 };
