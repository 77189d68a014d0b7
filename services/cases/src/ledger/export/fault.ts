import type { Verdict } from '../verify.ts';

type ChainCode = Verdict['faults'][number]['code'];

/** What is wrong with an export, in words for whoever has to find it. */
export const meanings = {
  unreadable: 'the line is not a record exactly as an export writes it',
  'out-of-place': 'the record does not belong at this place of an export',
  'count-differs': 'there are not as many records as the last line says',
  incomplete: 'the export has no beginning or no end',
  'empty-case': 'the case has no entries',
  'foreign-entry': 'the entry belongs to another case',
  'out-of-order': 'another entry belongs in this place',
  'hash-mismatch': 'the entry was changed after it was sealed',
  'broken-link': 'the entry is not tied to the one before it',
  truncated: 'entries are missing from here on',
  'beyond-head': 'there are more entries than the case says',
  'head-mismatch': 'the last entry is not the one the case says',
  'root-changed': 'the root was changed after it was sealed',
  'leaves-changed': 'the root was not made of these leaves in this order',
  'root-not-linked': 'the root is not tied to the one before it: one is missing, put in or forged',
  'case-missing': 'the root holds a case that is not there',
  'entries-missing': 'the root holds more entries of the case than there are',
  'differs-from-root': 'the root holds another entry at this place of the case',
  'left-out-of-root': 'the root leaves out, or takes back, what the root before it held of the case',
  'not-in-root': 'the entry is older than the root before this one, and this one does not hold it',
  'expected-root-missing': 'the root that was noted elsewhere is not there',
} as const satisfies Readonly<Record<ChainCode, string>> & Readonly<Record<string, string>>;

export interface ExportFault {
  /** Line of the file, from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly code: keyof typeof meanings;
  readonly caseId?: string;
  readonly entry?: number;
  /** Day of the root. */
  readonly date?: string;
}
