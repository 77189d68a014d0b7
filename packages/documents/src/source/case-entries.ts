import type { LedgerEntry } from '@jieti/ledger';
import type { CaseEventData, CaseEventType } from '@jieti/rules';

/** An entry of a case of one type, with what it records. */
export type CaseEntryOf<T extends CaseEventType> = Omit<LedgerEntry, 'data'> & {
  readonly data: CaseEventData[T];
};

/** True of an entry of that type; the ledger of a case holds the data of its type. */
export const isEntryOf = <T extends CaseEventType>(
  entry: Pick<LedgerEntry, 'type'>,
  type: T,
): entry is CaseEntryOf<T> => entry.type === type;

/** What an entry of a type records. @throws RangeError on an entry of another type: a kind was asked for what it is not made of. */
export const dataOf = <T extends CaseEventType>(entry: LedgerEntry, type: T): CaseEventData[T] => {
  if (!isEntryOf(entry, type)) throw new RangeError(`an entry of ${type} is needed, not ${entry.type}`);
  return entry.data;
};

/** The last entry of a type among some; undefined where there is none. */
export const lastOf = <T extends CaseEventType>(
  entries: readonly LedgerEntry[],
  type: T,
): CaseEntryOf<T> | undefined =>
  entries.flatMap((entry): CaseEntryOf<T>[] => (isEntryOf(entry, type) ? [entry] : [])).at(-1);
