import type { Change } from '@jieti/lambda';
import { entryOf, type StoredEntry } from './entries.ts';
import type { LedgerEntry } from './entry.ts';

/** The ledger entry that a change of the table added, or null for any other change. */
export const enteredBy = ({ kind, after }: Change): LedgerEntry | null =>
  kind === 'INSERT' && after?.entity === 'ledger-entry' ? entryOf(after as object as StoredEntry) : null;
