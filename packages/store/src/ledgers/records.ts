import type { Subject } from '@jieti/ledger';
import type { Item, Key } from '../key.ts';

/**
 * The records of a service that have a ledger: by the entity of their item, the subject that the item is of; null for one of which
 * nothing is entered yet.
 */
export type LedgerRecords = Readonly<Record<string, (item: Item) => Subject | null>>;

/** Values that an entry of a subject covers by one hash, in their order; none of most subjects. */
export type CoveredValues = (subject: Subject) => AsyncIterable<object>;

/** The subject of a type whose id is this attribute of the item. */
export const subjectBy =
  (type: string, attribute: string) =>
  (item: Item): Subject => ({ type, id: String(item[attribute]) });

/** The subject of a type whose id is all of the item's partition but its first part: `CASE#…`. */
export const subjectByPartition =
  (type: string) =>
  ({ PK }: Pick<Item, 'PK'>): Subject => ({ type, id: PK.slice(PK.indexOf('#') + 1) });

/** A subject as the last entry of its chain names it, by which its record is found. */
export interface Entered {
  readonly id: string;
  /** The number of the last entry. */
  readonly entry: number;
  readonly unit: string;
  /** What the last entry says; anything, where somebody altered it. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where the record of a subject lies, and what is in it. */
export interface SubjectRecord {
  /** Where each version is an item of its own, every key at which the latest may lie: the highest version that is there is the record. */
  readonly keys: (entered: Entered) => readonly Key[] | Promise<readonly Key[]>;
  /** The state in the record, as an act hands it to `planEntry`. */
  readonly stateOf: (record: Item) => object;
}

/** The records of a service by the types of their subjects: every type of which an entry is ever written. */
export type SubjectRecords = Readonly<Record<string, SubjectRecord>>;

/** A record that has to be looked for: its keys do not follow from its subject alone. */
export const recordFoundBy = <R>(
  keys: SubjectRecord['keys'],
  stateOf: (record: R) => object,
): SubjectRecord => ({ keys, stateOf: (record) => stateOf(record as R) });

/** A record that lies under one key. */
export const recordAt = <R>(
  keyOf: (entered: Entered) => Key | undefined,
  stateOf: (record: R) => object,
): SubjectRecord =>
  recordFoundBy((entered) => {
    const key = keyOf(entered);
    return key ? [key] : [];
  }, stateOf);

/** A record of which each version is an item of its own: the one of the last entry, or one that has no entry any more. */
export const versionsAt = <R>(
  keyOf: (entered: Entered) => Key,
  stateOf: (record: R) => object,
): SubjectRecord =>
  recordFoundBy((entered) => [keyOf(entered), keyOf({ ...entered, entry: entered.entry + 1 })], stateOf);
