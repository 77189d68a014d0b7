import { type LedgerPaper, papersOfLedger } from '@jieti/documents';
import { cityFile, notFound, type Principal } from '@jieti/lambda';
import { findingIdOf } from '@jieti/rules';
import { readIntactEntries } from '@jieti/store';
import { loadFinding } from '../inspections/finding-record.ts';
import { loadInspection } from '../inspections/inspection-record.ts';
import { readUnit } from '../register/access.ts';
import { table } from '../table.ts';
import { namesOfUnits } from './names.ts';

interface Named {
  readonly id: string;
  readonly n: number;
}

/**
 * The papers of a finding, by its history (A9).
 * @throws `not-found` for whoever cannot read the unit it is about.
 */
export const papersOfFinding = async (
  principal: Principal,
  { id, n }: Named,
): Promise<readonly LedgerPaper[]> => {
  const load = () => loadFinding(id, n);
  const [finding, inspection] = await Promise.all([load(), loadInspection(id)]);
  if (!finding || !inspection) throw notFound();
  await readUnit(principal, finding.unit);
  const entries = await readIntactEntries(table, { type: 'finding', id: findingIdOf(finding) }, load);
  const names = await namesOfUnits(finding.unit, inspection.office.jurisdiction);
  const { title, authority } = inspection;
  const beside = { inspection: { title, number: authority.number } };
  return papersOfLedger(entries, { law: cityFile(), names, beside });
};
