import { type PaperData, type PaperKind, papersOf } from '@jieti/documents';
import { cityFile } from '@jieti/lambda';
import type { LedgerEntry } from '@jieti/ledger';
import type { Case, UnitId } from '@jieti/rules';
import type { casePaperKinds } from '../contract/paper-routes.ts';
import { namesFor } from './names.ts';

/** A kind of the contract is one of those that can be rendered. */
type OfDocuments<T extends PaperKind> = T;
export type CasePaperKind = OfDocuments<(typeof casePaperKinds)[number]>;

/** A paper that a case has, with what it is made of. */
export interface CasePaper {
  readonly kind: PaperKind;
  readonly draft: boolean;
  readonly data: PaperData;
}

const proposing: readonly string[] = ['proposal-opened', 'proposal-taken-up'];

/** The entry of the proposal that waits for its decision; undefined where none does. */
const waitingProposal = (entries: readonly LedgerEntry[], { status }: Case): LedgerEntry | undefined =>
  status === 'proposed' ? entries.findLast(({ type }) => proposing.includes(type)) : undefined;

/** An index of the file is made of its last entry; a draft, while its proposal waits for a decision. */
const stands = (
  { kind, draft, data }: CasePaper,
  last: LedgerEntry,
  waiting: LedgerEntry | undefined,
): boolean => {
  if (kind === 'file-index') return data.entry === last;
  return !draft || data.entry === waiting;
};

/** All papers that a case has by its ledger, in the order of its entries. */
export const papersOfCase = async (
  entries: readonly LedgerEntry[],
  state: Case & { readonly unit: UnitId },
): Promise<readonly CasePaper[]> => {
  const last = entries.at(-1);
  if (!last) return [];
  const [law, names] = [cityFile(), await namesFor(entries, state.unit)];
  const waiting = waitingProposal(entries, state);
  return entries
    .flatMap((entry, n) => {
      const data: PaperData = { entry, before: entries.slice(0, n), law, names };
      return papersOf(data).map((paper): CasePaper => ({ ...paper, data }));
    })
    .filter((paper) => stands(paper, last, waiting));
};
