import {
  append,
  type ChainHead,
  type ChainVerdict,
  type EntryContent,
  emptyChain,
  headAfter,
  type LedgerEntry,
  type NewEntry,
  type Subject,
  subjectKey,
  verifyChain,
} from '@jieti/ledger';
import type { Key } from './key.ts';
import type { Table } from './table.ts';
import type { Write } from './write.ts';

/** Entry numbers are padded, so that they sort as numbers; six digits outlast any history. */
const padded = (entry: number): string => String(entry).padStart(6, '0');

const partitionOf = (subject: Subject): string => `LEDGER#${subjectKey(subject)}`;

/** The subject whose entries lie under a partition key; undefined for a partition of anything else. */
export const subjectOfPartition = (key: string): Subject | undefined => {
  const [, type, id] = /^LEDGER#([^#]+)#(.*)$/s.exec(key) ?? [];
  return type === undefined || id === undefined ? undefined : { type, id };
};

export const entryKey = (subject: Subject, entry: number): Key => ({
  PK: partitionOf(subject),
  SK: `ENTRY#${padded(entry)}`,
});

/**
 * The entries of a month lie in a few partitions of an index, in the order in which they were entered, so that sealing reads what came
 * since and asks few partitions for it. So many take 4,000 entries a second, for which the table itself would have to take four times
 * as many write units.
 */
export const shards = 4;
const shardOf = (hash: string): number => Number.parseInt(hash.slice(0, 8), 16) % shards;
/** @param at an instant, a day, or a month. */
export const enteredPartition = (at: string, shard: number): string => `ENTERED#${at.slice(0, 7)}#${shard}`;

/** An entry with the attributes that the table adds. */
export type StoredEntry<C extends EntryContent = EntryContent> = LedgerEntry<C> &
  Key & { readonly entity: 'ledger-entry'; readonly GSI3PK: string; readonly GSI3SK: string };

const itemOf = (entry: LedgerEntry) => ({
  ...entryKey(entry.subject, entry.entry),
  entity: 'ledger-entry' as const,
  ...entry,
  GSI3PK: enteredPartition(entry.at, shardOf(entry.hash)),
  GSI3SK: `${entry.at}#${subjectKey(entry.subject)}#${padded(entry.entry)}`,
});

/** The entry as it was sealed. */
export const entryOf = <C extends EntryContent>({
  PK: _pk,
  SK: _sk,
  entity: _entity,
  GSI3PK: _month,
  GSI3SK: _at,
  ...entry
}: StoredEntry<C>): LedgerEntry<C> => entry as unknown as LedgerEntry<C>;

/** The version and the head of a record's own history, as the record names them. */
export interface Chained {
  /** The number of its last entry. */
  readonly version: number;
  /** Hash of its last entry. */
  readonly head: string;
}

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
 * Plans the entry of an act in the history of its subject, for the transaction that writes the state. Entries are only ever
 * added: two acts on the same state plan the same number, and the table takes one of them.
 * @param stateAfter the state that the act leaves; the entry carries its hash.
 */
export const planEntry = <C extends EntryContent = EntryContent>(
  table: Table,
  chain: ChainHead,
  content: NewEntry<C>,
  stateAfter: object,
): PlannedEntry<C> => {
  const entry = append<C>(chain, content, stateAfter);
  const { entries: version, head } = headAfter(entry);
  return { entry, write: table.insert(itemOf(entry)), version, head };
};

/** A subject's history, with the verdict on its chain. */
export interface History<C extends EntryContent = EntryContent> {
  readonly subject: Subject;
  readonly entries: readonly LedgerEntry<C>[];
  readonly verdict: ChainVerdict;
}

interface Chain<C extends EntryContent> extends History<C> {
  /** The end of the chain, as the record itself says it. */
  readonly expected: ChainHead;
}

/**
 * Reads the chain of a subject and judges it by what the record says of it. An act that falls between the two reads looks
 * like a fault, so one that is found is looked at once more before it is told.
 * @param load reads the record as it stands.
 */
export const readChain = async <C extends EntryContent = EntryContent>(
  table: Table,
  subject: Subject,
  load: () => Promise<Chained | undefined | null>,
): Promise<Chain<C>> => {
  const readOnce = async (): Promise<Chain<C>> => {
    const expected = chainOf(await load());
    const items = await table.all<StoredEntry<C>>({ partition: partitionOf(subject), prefix: 'ENTRY#' });
    const entries = items.map(entryOf<C>);
    return { subject, entries, expected, verdict: verifyChain(entries, expected) };
  };
  const chain = await readOnce();
  return chain.verdict.intact ? chain : readOnce();
};

/** The history of a subject, with the verdict on its chain: see `readChain`. */
export const readHistory = async <C extends EntryContent = EntryContent>(
  ...asked: Parameters<typeof readChain<C>>
): Promise<History<C>> => {
  const { expected: _, ...history } = await readChain<C>(...asked);
  return history;
};
