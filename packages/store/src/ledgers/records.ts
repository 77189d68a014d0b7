import type { Subject } from '@jieti/ledger';
import type { Item } from '../key.ts';

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
