import type { Subject } from '../entry.ts';
import type { ChainFault } from '../verify-chain.ts';

/** The faults of an export, in words for whoever has to find them. */
export const meanings = {
  unreadable: 'the line is not a record exactly as an export writes it',
  'out-of-place': 'the record does not belong at this place of an export',
  'count-differs': 'there are not as many records as the last line says',
  incomplete: 'the export has no beginning or no end',
  'empty-subject': 'the subject has no entries',
  'foreign-entry': 'the entry belongs to another subject',
  'out-of-order': 'another entry belongs in this place',
  'hash-mismatch': 'the entry was changed after it was sealed',
  'broken-link': 'the entry is not tied to the one before it',
  truncated: 'entries are missing from here on',
  'beyond-head': 'there are more entries than the record says',
  'head-mismatch': 'the last entry is not the one the record says',
  'state-mismatch': 'the record is not as its last entry left it',
  'covered-differs': 'the values that the entry covers are not the ones it was made of',
  uncovered: 'no entry covers the value',
  'root-changed': 'the root was changed after it was sealed',
  'leaves-changed': 'the root was not made of these leaves in this order',
  'root-not-linked': 'the root is not tied to the one before it: one is missing, put in or forged',
  'subject-missing': 'the root holds a subject that is not there',
  'entries-missing': 'the root holds more entries of the subject than there are',
  'differs-from-root': 'the root holds another entry at this place of the subject',
  'left-out-of-root': 'the root leaves out, or takes back, what the root before it held of the subject',
  'not-in-root': 'the entry is older than the root before this one, and this one does not hold it',
  'expected-root-missing': 'the root that was noted elsewhere is not there',
} as const satisfies Readonly<Record<ChainFault['code'], string>> & Readonly<Record<string, string>>;

export interface ExportFault {
  /** Line of the file, from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly code: keyof typeof meanings;
  readonly subject?: Subject;
  readonly entry?: number;
  /** Day of the root. */
  readonly date?: string;
}
