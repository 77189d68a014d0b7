import type { Unit } from '@jieti/letters/contract';
import type { CaseId, UnitId } from '@jieti/rules';
import { transact } from '@jieti/store';
import { caseWrites, loadCase } from '../case-record.ts';
import { scopePartition } from '../keys.ts';
import { allOf } from '../table.ts';
import { unitFacts } from './units.ts';

/** The cases of a unit and of everything below it. */
const casesUnder = async (unit: UnitId): Promise<CaseId[]> => {
  const rows = await allOf<{ summary: { id: CaseId } }>({
    IndexName: 'GSI1',
    KeyConditionExpression: 'GSI1PK = :pk',
    ExpressionAttributeValues: { ':pk': scopePartition(unit) },
  });
  return rows.map(({ summary }) => summary.id);
};

const tries = 5;

/** Writes a case's rows anew where its unit now stands; the case itself stays as it is, in the same version. */
const place = async (id: CaseId): Promise<void> => {
  for (let attempt = 1; attempt <= tries; attempt++) {
    const record = await loadCase(id);
    const unit = record && (await unitFacts(record.state.unit));
    if (!unit || (await transact(caseWrites(record.state, record.head, record.version, unit)))) return;
  }
  throw new Error(`case ${id}: the table was busy`);
};

/**
 * A unit changed from a day on may have come under another locality: the cases of its branch are shown there from now on.
 * Done as often as the message comes, so that dying half-way loses nothing. A row left in the old locality is shown to
 * nobody there who may not see the case.
 */
export const followMove = async (unit: Unit): Promise<void> => {
  if (unit.from === undefined) return;
  for (const id of await casesUnder(unit.id)) await place(id);
};
