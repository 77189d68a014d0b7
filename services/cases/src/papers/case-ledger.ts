import { isReadable, type LedgerEntry, subjectKey } from '@jieti/ledger';
import type { CaseId } from '@jieti/rules';
import { LedgerBroken, readHistory } from '@jieti/store';
import { caseSubject } from '../case/case-entry.ts';
import { loadCase } from '../case/case-record.ts';
import { table } from '../table.ts';

/**
 * The ledger of a case, for papers to be made of.
 * @throws LedgerBroken where somebody altered it: no paper is made of what nobody entered.
 */
export const intactLedger = async (id: CaseId): Promise<readonly LedgerEntry[]> => {
  const subject = caseSubject(id);
  const { entries, verdict } = await readHistory(table, subject, () => loadCase(id));
  if (!verdict.intact) throw new LedgerBroken([subjectKey(subject)]);
  return entries.filter(isReadable);
};
