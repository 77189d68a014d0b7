import { type ChainFault, type ChainHead, hashOfState, type Leaf, leafKey, verifySince } from '@jieti/ledger';
import { type Chained, contentsOf, entryKey } from '../entry-key.ts';
import { chainOf, entryAt } from '../history.ts';
import { type Item, type Key, keyOf } from '../key.ts';
import { inParallel } from '../parallel.ts';
import type { LedgerTable } from './entered.ts';
import type { SubjectRecord, SubjectRecords } from './records.ts';

/** The table of a service with what finds the records of its ledgers. */
export interface SealedTable extends LedgerTable {
  readonly subjects: SubjectRecords;
}

/** A chain that went on: where it stood when it was sealed before, and the leaf that a root has of it now. */
export interface Continued {
  readonly sealed: ChainHead;
  readonly leaf: Leaf;
}

/** A chain or a record that is not as acts leave it: which, and what is wrong at which entry. */
export interface BrokenChain {
  /** Service, type and id. */
  readonly subject: string;
  readonly faults: readonly ChainFault[];
}

/** Chains that are looked at together: their records are read by a hundred. */
const perSlice = 400;
const atOnce = 16;
/** An act that falls between two reads looks like a fault, so one that is found is looked at again before it is told. */
const looks = 3;

/** What lies in the table of a chain since it was sealed, and its record. */
interface Found {
  readonly of: Continued;
  readonly entries: readonly Item[];
  readonly record: Item | undefined;
  readonly stateOf: SubjectRecord['stateOf'] | undefined;
}

/** By one question a chain: the sealed entry and all that follow, whatever the index knows of them. */
const entriesSince = ({ table }: SealedTable, { leaf, sealed }: Continued): Promise<Item[]> => {
  const { PK: partition, SK: from } = entryKey(leaf.subject, Math.max(1, sealed.entries));
  return table.all<Item>({ partition, between: [from, 'ENTRY#~'] });
};

const keysOf = async (subjects: SubjectRecords, { leaf }: Continued, last: Item): Promise<readonly Key[]> => {
  const { type, id } = leaf.subject;
  const entry = entryAt(last)?.entry ?? leaf.entries;
  const data = Object(last.data) as Readonly<Record<string, unknown>>;
  return (await subjects[type]?.keys({ id, entry, unit: String(last.unit), data })) ?? [];
};

const named = ({ PK, SK }: Key): string => `${PK} ${SK}`;

/** The latest of the items at some keys. */
const latest = (items: readonly (Item | undefined)[]): Item | undefined =>
  items.reduce(
    (one, other) => (Number(other?.version) > Number(one?.version ?? -1) ? other : one),
    undefined,
  );

/** Reads chains and then their records, all of them together. */
const find = async (of: SealedTable, chains: readonly Continued[]): Promise<Found[]> => {
  const read: { chain: Continued; entries: Item[]; keys: readonly Key[] }[] = [];
  await inParallel(chains, atOnce, async (chain) => {
    const entries = await entriesSince(of, chain);
    const last = entries.at(-1);
    read.push({ chain, entries, keys: last ? await keysOf(of.subjects, chain, last) : [] });
  });
  const keys = new Map(read.flatMap((one) => one.keys).map((key) => [named(key), keyOf(key)]));
  const items = await of.table.readMany<Item>([...keys.values()]);
  const byKey = new Map(items.map((item) => [named(item), item]));
  return read.map(({ chain, entries, keys: at }) => ({
    of: chain,
    entries,
    record: latest(at.map((key) => byKey.get(named(key)))),
    stateOf: of.subjects[chain.leaf.subject.type]?.stateOf,
  }));
};

/** The index took the leaf from the table, so the table has that entry. */
const faultsOfLeaf = ({ of: { leaf }, entries }: Found): ChainFault[] => {
  const there = entries.find((item) => entryAt(item)?.entry === leaf.entries);
  if (!there) return [{ entry: leaf.entries, code: 'truncated' }];
  return there.hash === leaf.head ? [] : [{ entry: leaf.entries, code: 'head-mismatch' }];
};

/** A record that somebody altered out of its form has no state that an entry could have left. */
const hasState = (record: Item, stateOf: SubjectRecord['stateOf'], hash: unknown): boolean => {
  try {
    return hashOfState(stateOf(record)) === hash;
  } catch {
    return false;
  }
};

/** Where the record names another entry as its last, that is the fault. */
const faultsOfState = ({ entries, record, stateOf }: Found): ChainFault[] => {
  const last = entries.at(-1);
  if (!record || !last || !stateOf || entryAt(last)?.entry !== record.version) return [];
  if (hasState(record, stateOf, last.state)) return [];
  return [{ entry: Number(record.version), code: 'state-mismatch' }];
};

const faultsOf = (found: Found): ChainFault[] => {
  const expected = chainOf(found.record as (Item & Chained) | undefined);
  const faults = [
    ...verifySince(found.entries.map(contentsOf), found.of.sealed, expected),
    ...faultsOfLeaf(found),
    ...faultsOfState(found),
  ];
  return [...new Map(faults.map((fault) => [`${fault.entry} ${fault.code}`, fault])).values()];
};

const brokenIn = async (
  of: SealedTable,
  chains: readonly Continued[],
  left = looks,
): Promise<BrokenChain[]> => {
  const found = (await find(of, chains)).map((one) => ({ chain: one.of, faults: faultsOf(one) }));
  const broken = found.filter(({ faults }) => faults.length > 0);
  if (broken.length > 0 && left > 1)
    return brokenIn(
      of,
      broken.map(({ chain }) => chain),
      left - 1,
    );
  return broken.map(({ chain, faults }) => ({ subject: leafKey(chain.leaf), faults }));
};

/**
 * Verifies what a root seals: of every chain that went on since it was sealed before, that the sealed entry still stands at its
 * place, that an unbroken chain leads from it to the leaf and to where the record says it stands, and that the record holds the
 * state that the last entry left. Nothing else is read.
 */
export const verifySealed = async (
  tables: readonly SealedTable[],
  changed: readonly Continued[],
): Promise<readonly BrokenChain[]> => {
  const broken: BrokenChain[] = [];
  for (const of of tables) {
    const own = changed.filter(({ leaf }) => leaf.service === of.service);
    for (let at = 0; at < own.length; at += perSlice)
      broken.push(...(await brokenIn(of, own.slice(at, at + perSlice))));
  }
  return broken;
};
