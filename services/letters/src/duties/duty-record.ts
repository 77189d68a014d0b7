import type { DutyKindId } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { Duty } from '../contract/duties.ts';
import { dutiesKey, dutyKey } from '../keys.ts';
import { load } from '../table.ts';

/** A duty as it is kept. Only `supersededBy` ever changes, once. */
export interface DutyState extends Omit<Duty, 'counts'> {
  readonly version: number;
}

export interface DutyRecord extends DutyState, Key {
  readonly entity: 'duty';
}

export const dutyItem = (duty: DutyState): DutyRecord => ({
  ...dutyKey(duty.unit, duty.id),
  entity: 'duty',
  ...duty,
});

/** Whether a record counts: neither superseded nor withdrawn. */
export const countsFor = ({ supersededBy, correction }: Pick<DutyState, 'supersededBy' | 'correction'>) =>
  supersededBy === null && correction?.withdrawn !== true;

/** A duty as the interface shows it. */
export const dutyView = (duty: DutyState): Duty => ({
  id: duty.id,
  unit: duty.unit,
  kind: duty.kind,
  on: duty.on,
  title: duty.title,
  document: duty.document,
  correction: duty.correction,
  supersededBy: duty.supersededBy,
  counts: countsFor(duty),
  at: duty.at,
  by: duty.by,
});

/** How often a unit did each duty in a year. */
export interface DutyCounts {
  readonly unit: string;
  readonly year: number;
  readonly counts: Readonly<Partial<Record<DutyKindId, number>>>;
  readonly version: number;
}

export interface DutyCountsRecord extends DutyCounts, Key {
  readonly entity: 'unit-duties';
}

export const countsItem = (counts: DutyCounts): DutyCountsRecord => ({
  ...dutiesKey(counts.unit, counts.year),
  entity: 'unit-duties',
  ...counts,
});

export const loadDuty = (unit: string, id: string): Promise<DutyRecord | undefined> =>
  load<DutyRecord>(dutyKey(unit, id));

export const loadCounts = async (unit: string, year: number): Promise<DutyCounts> =>
  (await load<DutyCountsRecord>(dutiesKey(unit, year))) ?? { unit, year, counts: {}, version: 0 };
