import { type LedgerPaper, papersOfLedger } from '@jieti/documents';
import { cityFile, type Principal } from '@jieti/lambda';
import type { LedgerEntry } from '@jieti/ledger';
import type { Case, CaseId } from '@jieti/rules';
import { readIntactEntries } from '@jieti/store';
import { readableCase } from '../case/case-access.ts';
import { caseSubject } from '../case/case-entry.ts';
import { loadCase } from '../case/case-record.ts';
import { table } from '../table.ts';
import { namesFor } from './names.ts';

const proposing: readonly string[] = ['proposal-opened', 'proposal-taken-up'];

/** The entry of the proposal that waits for its decision; undefined where none does. */
const waitingProposal = (entries: readonly LedgerEntry[], { status }: Case): LedgerEntry | undefined =>
  status === 'proposed' ? entries.findLast(({ type }) => proposing.includes(type)) : undefined;

/** An index of the file is made of its last entry; a draft is one while its proposal waits for a decision. */
const standing = (entries: readonly LedgerEntry[], state: Case) => {
  const [last, waiting] = [entries.at(-1), waitingProposal(entries, state)];
  return ({ kind, draft, data: { entry } }: LedgerPaper): boolean =>
    kind === 'file-index' ? entry === last : !draft || entry === waiting;
};

/**
 * The papers of a case that the caller can read, by its ledger.
 * @throws `not-found` for an unknown one and for one outside, alike.
 */
export const papersOfCase = async (principal: Principal, id: CaseId): Promise<readonly LedgerPaper[]> => {
  const { state } = (await readableCase(principal, id)).record;
  const entries = await readIntactEntries(table, caseSubject(id), () => loadCase(id));
  const names = await namesFor(entries, state.unit);
  return papersOfLedger(entries, { law: cityFile(), names }).filter(standing(entries, state));
};
