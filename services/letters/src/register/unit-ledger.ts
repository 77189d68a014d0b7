import { type Answer, answerHistory, city, type Request } from '@jieti/lambda';
import type { Subject } from '@jieti/ledger';
import { type Decided, eventOf, type Unit, unitOf } from '@jieti/rules';
import { type Basis, type Chained, chainOf, type PlannedEntry, planEntry, planNextEntry } from '@jieti/store';
import type { routes } from '../contract/routes.ts';
import { table } from '../table.ts';
import { readUnit } from './access.ts';
import { loadUnit, type UnitRecord } from './unit-record.ts';

const subjectOf = (unit: string): Subject => ({ type: 'unit', id: unit });

/** A unit as it was read, to be held against its ledger. */
export const unitBasis = (record: UnitRecord): Basis => ({
  ...{ table, subject: subjectOf(record.id), record },
  state: unitOf(record),
});

/** The entry of an act in the history of its unit. */
export const unitEntry = (
  decided: Decided<Unit, Readonly<Record<string, unknown>>>,
  before: Chained | undefined | null,
  /** The record as it was read, where that is at hand: it is held against its ledger before anything is written. */
  state?: Unit,
): PlannedEntry => {
  const { id } = decided.state;
  const content = { subject: subjectOf(id), unit: id, ...eventOf(decided, city()) };
  return before && state
    ? planNextEntry(table, { record: before, state }, content, decided.state)
    : planEntry(table, chainOf(before), content, decided.state);
};

/** The history of a unit, for whoever can read the unit. */
export const readUnitHistory = async ({
  principal,
  params: { unitId },
}: Request<typeof routes.readUnitHistory>): Promise<Answer> => {
  await readUnit(principal, unitId);
  return answerHistory(table, subjectOf(unitId), () => loadUnit(unitId));
};
