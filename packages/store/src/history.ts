import {
  append,
  type ChainHead,
  type ChainVerdict,
  type EntryContent,
  type EntryRead,
  emptyChain,
  headAfter,
  isReadable,
  type LedgerEntry,
  readEntry,
  type Subject,
  subjectKey,
  verifyChain,
} from '@jieti/ledger';
import { type Chained, contentsOf, entryKey, padded, partitionOf } from './entry-key.ts';
import { restOn } from './intact.ts';
import type { Key } from './key.ts';
import type { Table } from './table.ts';
import type { Write } from './write.ts';

/** The subject whose entries lie under a partition key; undefined for a partition of anything else. */
export const subjectOfPartition = (key: string): Subject | undefined => {
  const [, type, id] = /^LEDGER#([^#]+)#(.*)$/s.exec(key) ?? [];
  return type === undefined || id === undefined ? undefined : { type, id };
};

/** The subject and the number of the entry that lies under a key; undefined for a key of anything else. */
export const entryAt = ({
  PK,
  SK,
}: Key): { readonly subject: Subject; readonly entry: number } | undefined => {
  const [subject, digits] = [subjectOfPartition(PK), /^ENTRY#(\d+)$/.exec(SK)?.[1]];
  return subject && digits !== undefined ? { subject, entry: Number(digits) } : undefined;
};

/**
 * The entries of a month lie in one partition of an index, in the order in which they were entered, so that sealing reads what came
 * since by one question a table. A partition takes 1,000 entries a second, more than a new table takes of acts: each writes several
 * items of it.
 * @param at an instant, a day, or a month.
 */
export const enteredPartition = (at: string): string => `ENTERED#${at.slice(0, 7)}`;

const itemOf = (entry: LedgerEntry) => ({
  ...entryKey(entry.subject, entry.entry),
  entity: 'ledger-entry' as const,
  ...entry,
  GSI3PK: enteredPartition(entry.at),
  GSI3SK: `${entry.at}#${subjectKey(entry.subject)}#${padded(entry.entry)}`,
});

type RawItem = Readonly<Record<string, unknown>>;

/** The entry that an item holds; null for an item that is none. @throws where it has not the form of an entry. */
export const entryOfItem = (item: RawItem): LedgerEntry | null => {
  if (item.entity !== 'ledger-entry') return null;
  const entry = readEntry(contentsOf(item), 0);
  if (isReadable(entry)) return entry;
  throw new Error(`${String(item.PK)} ${String(item.SK)} is no entry of a ledger`);
};

/** The chain of a record as it was read; the empty one where there is no record yet. */
export const chainOf = (record: Chained | undefined | null): ChainHead =>
  record ? { entries: record.version, head: record.head } : emptyChain;

/** An entry that was planned: its write, and where the record's history stands after it. */
export interface PlannedEntry<C extends EntryContent = EntryContent> {
  readonly entry: LedgerEntry<C>;
  readonly write: Write;
  readonly version: number;
  readonly head: string;
}

/**
 * Plans the entry of an act on a record that was read, for the transaction that writes the state. Before that is sent, the record is
 * held against the entry it names as its last (`transact`): nothing is decided on one that somebody altered beside its ledger.
 * @param before the record as it was read with the state in it; undefined of a new subject.
 */
export const planNextEntry = <C extends EntryContent>(
  table: Table,
  before: { readonly record: Chained; readonly state: object } | undefined,
  content: C,
  stateAfter: object,
): PlannedEntry<C> => {
  const planned = planEntry(table, chainOf(before?.record), content, stateAfter);
  if (before) restOn(planned.write, { table, subject: content.subject, ...before });
  return planned;
};

/**
 * Plans the entry of an act in the history of its subject, for the transaction that writes the state. Entries are only ever
 * added: two acts on the same state plan the same number, and the table takes one of them.
 * @param stateAfter the state that the act leaves; the entry carries its hash.
 */
export const planEntry = <C extends EntryContent>(
  table: Table,
  chain: ChainHead,
  content: C,
  stateAfter: object,
): PlannedEntry<C> => {
  const entry = append(chain, content, stateAfter);
  const { entries: version, head } = headAfter(entry);
  return { entry, write: table.insert(itemOf(entry)), version, head };
};

/** A subject's history, with the verdict on its chain. */
export interface History {
  readonly subject: Subject;
  readonly entries: readonly EntryRead[];
  readonly verdict: ChainVerdict;
}

/** What lies in the table of a subject's history, as it stands there. */
interface Chain {
  readonly subject: Subject;
  readonly contents: readonly object[];
  /** The end of the chain, as the record itself says it. */
  readonly expected: ChainHead;
  readonly verdict: ChainVerdict;
}

/**
 * Reads the chain of a subject and judges it by what the record says of it. An act that falls between the two reads looks
 * like a fault, so one that is found is looked at once more before it is told.
 * @param load reads the record as it stands.
 */
export const readChain = async (
  table: Table,
  subject: Subject,
  load: () => Promise<Chained | undefined | null>,
): Promise<Chain> => {
  const readOnce = async (): Promise<Chain> => {
    const expected = chainOf(await load());
    const items = await table.all<RawItem>({ partition: partitionOf(subject), prefix: 'ENTRY#' });
    const contents = items.map(contentsOf);
    return { subject, contents, expected, verdict: verifyChain(contents, expected) };
  };
  const chain = await readOnce();
  return chain.verdict.intact ? chain : readOnce();
};

/** Whoever seals an altered entry anew has its hash agree; that it has no entry's form shows all the same. */
const withUnreadable = (verdict: ChainVerdict, entries: readonly EntryRead[]): ChainVerdict => {
  const unreadable = entries.filter((entry) => !isReadable(entry));
  const faults = unreadable.map(({ entry }) => ({ entry, code: 'unreadable' as const }));
  return {
    ...verdict,
    intact: verdict.intact && faults.length === 0,
    faults: [...verdict.faults, ...faults],
  };
};

/**
 * The history of a subject, with the verdict on its chain: see `readChain`. What was altered is in it as it stands, and the verdict
 * names it.
 */
export const readHistory = async (...asked: Parameters<typeof readChain>): Promise<History> => {
  const { subject, contents, verdict } = await readChain(...asked);
  const entries = contents.map((raw, i) => readEntry(raw, i + 1));
  return { subject, entries, verdict: withUnreadable(verdict, entries) };
};
