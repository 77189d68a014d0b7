import { hashOfEntry, hashOfState, type Subject, subjectKey } from '@jieti/ledger';
import { type Chained, contentsOf, entryKey } from './entry-key.ts';
import type { Item, Key } from './key.ts';
import type { Table } from './table.ts';
import type { Write } from './write.ts';

/** A record is not as the last entry of its ledger left it: somebody changed one beside the other. Nothing may rest on it. */
export class LedgerBroken extends Error {
  readonly subjects: readonly string[];

  constructor(subjects: readonly string[]) {
    super(`not as their ledgers left them: ${subjects.join(', ')}`);
    this.name = 'LedgerBroken';
    this.subjects = subjects;
  }
}

/** A record as it was read, on which something is decided. */
export interface Basis {
  readonly table: Table;
  readonly subject: Subject;
  readonly record: Chained;
  /** The state in the record, as an act would hand it to `planEntry`. */
  readonly state: object;
}

const named = ({ PK, SK }: Key): string => `${PK} ${SK}`;

/** True where the entry is its own, is the one that the record names as its last, and left the state that the record holds. */
const holds = ({ record, state }: Basis, entry: Item | undefined): boolean => {
  if (!entry) return false;
  const { hash, ...rest } = contentsOf(entry) as { readonly hash?: unknown };
  return hash === record.head && hashOfEntry(rest) === hash && entry.state === hashOfState(state);
};

const brokenIn = async (table: Table, bases: readonly Basis[]): Promise<string[]> => {
  const keyOf = ({ subject, record }: Basis): Key => entryKey(subject, record.version);
  const keys = new Map(bases.map((basis) => [named(keyOf(basis)), keyOf(basis)]));
  const entries = await table.readMany<Item>([...keys.values()]);
  const found = new Map(entries.map((entry) => [named(entry), entry]));
  return bases
    .filter((basis) => !holds(basis, found.get(named(keyOf(basis)))))
    .map(({ subject }) => subjectKey(subject));
};

/**
 * Compares records with the last entries of their ledgers, which are read once for all of them. An entry is never changed, so an act
 * that falls in between is no fault.
 * @throws LedgerBroken naming every record that is not as its ledger left it.
 */
export const assertIntact = async (bases: readonly Basis[]): Promise<void> => {
  const byTable = Map.groupBy(bases, ({ table }) => table);
  const broken = await Promise.all([...byTable].map(([table, some]) => brokenIn(table, some)));
  if (broken.flat().length > 0) throw new LedgerBroken(broken.flat());
};

/** The records that planned entries rest on, by the writes of these. They are no part of what is sent to the table. */
const basisOf = new WeakMap<Write, Basis>();

/** Remembers that an entry goes after a record as it was read, so that no transaction writes it over an altered one. */
export const restOn = (write: Write, basis: Basis): Write => {
  basisOf.set(write, basis);
  return write;
};

/** Holds everything against its ledger that the writes of a transaction rest on. @throws LedgerBroken */
export const assertBasis = (writes: readonly Write[]): Promise<void> =>
  assertIntact(writes.flatMap((write) => basisOf.get(write) ?? []));
