import { type Subject, subjectKey } from '@jieti/ledger';
import type { Key } from './key.ts';

/** Entry numbers are padded, so that they sort as numbers; six digits outlast any history. */
export const padded = (entry: number): string => String(entry).padStart(6, '0');

export const partitionOf = (subject: Subject): string => `LEDGER#${subjectKey(subject)}`;

/** Where an entry of a subject's history lies. */
export const entryKey = (subject: Subject, entry: number): Key => ({
  PK: partitionOf(subject),
  SK: `ENTRY#${padded(entry)}`,
});

/** The version and the head of a record's own history, as the record names them. */
export interface Chained {
  /** The number of its last entry. */
  readonly version: number;
  /** Hash of its last entry. */
  readonly head: string;
}

/** An entry's contents as they were sealed: without what the table adds to them. */
export const contentsOf = ({
  PK: _,
  SK: __,
  entity: ___,
  GSI3PK: ____,
  GSI3SK: _____,
  ...raw
}: Readonly<Record<string, unknown>>): object => raw;
