import type { Change } from '@jieti/lambda';
import type { LedgerEntry } from '@jieti/ledger';
import { entryOf, type StoredEntry } from '@jieti/store';
import type { CaseEntry } from './case-entry.ts';

/** The ledger entry, of whichever subject, that a change of the table added; null for any other change. */
export const insertedEntry = ({ kind, after }: Change): LedgerEntry | null =>
  kind === 'INSERT' && after?.entity === 'ledger-entry' ? entryOf(after as object as StoredEntry) : null;

/** The entry of a case's ledger that a change of the table added; null for any other change. */
export const insertedCaseEntry = (change: Change): CaseEntry | null => {
  const entry = insertedEntry(change);
  return entry?.subject.type === 'case' ? (entry as CaseEntry) : null;
};
