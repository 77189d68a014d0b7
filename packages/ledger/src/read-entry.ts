import type { EntryRead, LedgerEntry } from './entry.ts';
import { entrySchema } from './entry-schema.ts';

/** Reads what lies at a place of a history: an entry, or whatever somebody made of it. */
export const readEntry = (raw: object, place: number): EntryRead =>
  entrySchema.safeParse(raw).success ? (raw as LedgerEntry) : { entry: place, raw };

/** True of an entry that has an entry's form. */
export const isReadable = (entry: EntryRead): entry is LedgerEntry => 'hash' in entry;
