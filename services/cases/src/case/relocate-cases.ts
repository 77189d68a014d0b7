import type { Unit } from '@jieti/letters/contract';
import type { CaseId, UnitId } from '@jieti/rules';
import { transactPlanned } from '@jieti/store';
import { scopePartition } from '../keys.ts';
import { unitFacts } from '../projections/units.ts';
import { table } from '../table.ts';
import { caseWrites, loadCase } from './case-record.ts';

/** The cases of a unit and of everything below it. */
const casesUnder = async (unit: UnitId): Promise<CaseId[]> => {
  const rows = await table.all<{ summary: { id: CaseId } }>({
    index: 'GSI1',
    partition: scopePartition(unit),
  });
  return rows.map(({ summary }) => summary.id);
};

/** Writes a case's rows anew where its unit now stands; the case itself stays as it is, in the same version. */
const relocate = (id: CaseId): Promise<CaseId | null> =>
  transactPlanned(async () => {
    const record = await loadCase(id);
    const unit = record && (await unitFacts(record.state.unit));
    return unit ? { writes: caseWrites(record, record, unit), answer: id } : null;
  });

/**
 * A unit changed from a day on may have come under another locality: the cases of its branch are shown there from now on.
 * Idempotent, and done as often as the message comes, so that dying half-way loses nothing. A row left in the old locality
 * is shown to nobody there who cannot read the case.
 */
export const relocateCases = async (unit: Unit): Promise<void> => {
  if (unit.from === undefined) return;
  for (const id of await casesUnder(unit.id)) await relocate(id);
};
