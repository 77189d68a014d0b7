import type { Change } from '@jieti/lambda';
import type { LedgerEntry } from '@jieti/ledger';
import { entryOfItem } from '@jieti/store';
import type { CaseEntry } from './case-entry.ts';

/** The ledger entry, of whichever subject, that a change of the table added; null for any other change. */
export const insertedEntry = ({ kind, after }: Change): LedgerEntry | null =>
  kind === 'INSERT' && after ? entryOfItem(after) : null;

/** True of an entry of a case: this service alone writes them, and writes no other. */
export const isCaseEntry = (entry: LedgerEntry): entry is CaseEntry => entry.subject.type === 'case';

/** The entry of a case's ledger that a change of the table added; null for any other change. */
export const insertedCaseEntry = (change: Change): CaseEntry | null => {
  const entry = insertedEntry(change);
  return entry && isCaseEntry(entry) ? entry : null;
};
