import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntryContent, LedgerEntry } from './entry.ts';

/** What the first entry of a case has for its `previous`. */
export const genesis = '0'.repeat(64);

/** SHA-256, in hex, of the entry without its hash, in the canonical JSON of RFC 8785. */
export const hashOfEntry = (entry: Omit<LedgerEntry, 'hash'>): string => {
  const text = canonicalize(entry);
  if (text === undefined) throw new TypeError('an entry is an object');
  return createHash('sha256').update(text).digest('hex');
};

/** An entry as the table will give it back: plain JSON, nothing undefined. */
const plain = (content: EntryContent): EntryContent => JSON.parse(JSON.stringify(content)) as EntryContent;

/** Seals an entry to the one before it. */
export const seal = (content: EntryContent, previous: string): LedgerEntry => {
  const open = { ...plain(content), previous };
  return { ...open, hash: hashOfEntry(open) };
};
