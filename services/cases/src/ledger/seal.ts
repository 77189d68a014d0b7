import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntryContent, LedgerEntry } from './entry.ts';

/** What the first entry of a case has for its `previous`. */
export const genesis = '0'.repeat(64);

/** A value in the canonical JSON of RFC 8785: one text for each value. */
export const canonical = (value: object): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only an object has a canonical text here');
  return text;
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256, in hex, of the entry without its hash, in the canonical JSON of RFC 8785. */
export const hashOfEntry = (entry: Omit<LedgerEntry, 'hash'>): string => sha256(canonical(entry));

/** An entry as the table will give it back: plain JSON, nothing undefined. */
const plain = (content: EntryContent): EntryContent => JSON.parse(JSON.stringify(content)) as EntryContent;

/** Seals an entry to the one before it. */
export const seal = (content: EntryContent, previous: string): LedgerEntry => {
  const open = { ...plain(content), previous };
  return { ...open, hash: hashOfEntry(open) };
};
