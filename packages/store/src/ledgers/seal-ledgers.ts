import {
  changedLeaves,
  emptyChain,
  type Leaf,
  type Leaves,
  type LedgerRoot,
  leafKey,
  sealDay,
  sealUnchangedDay,
  withChanges,
} from '@jieti/ledger';
import type { Table } from '../table.ts';
import { enteredBetween, type LedgerTable } from './entered.ts';
import { insertRoot, leavesChangedIn, rootOf, rootsUpTo, type SealedRoot, sealedLeaves } from './roots.ts';
import type { Continued } from './verify-sealed.ts';

/** The day to seal, in the city's zone, and the instant at which that is done. */
export interface DayToSeal {
  readonly date: string;
  readonly sealedAt: string;
  /** The day from which the first root looks for entries; a month back if not said. */
  readonly from?: string | undefined;
}

export interface Sealed {
  readonly date: string;
  /** False if the day had its root already: then nothing was written. */
  readonly sealed: boolean;
  readonly root: string;
  readonly subjects: number;
}

/** The answer of a seal, and the chains that went on by it, which are to be verified. */
export interface SealedNight {
  readonly answer: Sealed;
  readonly changed: readonly Continued[];
}

const dayMs = 86_400_000;

/**
 * Entries are looked for once more from so long before the last root: an index lags behind its table, and what is written late
 * (a stream tries for 23 hours) is dated by when it was decided, so the last root may not have seen all of its days.
 */
const lagMs = dayMs;
const firstLookBackMs = 31 * dayMs;

const before = (instant: string, ms: number): string => new Date(Date.parse(instant) - ms).toISOString();

const lookedAtFrom = ({ sealedAt, from }: DayToSeal, last: LedgerRoot | undefined): string => {
  if (last) return before(last.sealedAt, lagMs);
  return from ?? before(sealedAt, firstLookBackMs);
};

const answer = ({ date, root, subjects }: LedgerRoot, sealed: boolean): Sealed => ({
  date,
  sealed,
  root,
  subjects,
});

/** The last root has all of what was entered: it looked for the same a day before, and found it then. */
const hasAll = async (roots: Table, last: SealedRoot, entered: readonly Leaf[]): Promise<boolean> =>
  entered.length === 0 || changedLeaves(await leavesChangedIn(roots, last), entered).length === 0;

/** Leaves with where their chains stood before. */
const continuedFrom = (before: Leaves, changed: Iterable<Leaf>): Continued[] =>
  [...changed].map((leaf) => {
    const { entries, head } = before.get(leafKey(leaf)) ?? emptyChain;
    return { leaf, sealed: { entries, head } };
  });

/** The next root, and the leaves that change with it. Only if some do are all leaves there are read, and hashed. */
const nextRoot = async (
  tables: readonly LedgerTable[],
  roots: Table,
  day: DayToSeal,
  last: SealedRoot | undefined,
): Promise<{ root: LedgerRoot; changed: readonly Continued[] }> => {
  const entered = await enteredBetween(tables, lookedAtFrom(day, last?.root), day.sealedAt);
  if (last && (await hasAll(roots, last, entered)))
    return { root: sealUnchangedDay(day, last.root), changed: [] };
  const sealed = await sealedLeaves(roots, last);
  const changed = changedLeaves(sealed, entered);
  const root = sealDay(withChanges(sealed, changed), day, last?.root ?? null);
  return { root, changed: continuedFrom(sealed, changed) };
};

/** What a root that stands already sealed: a run may have ended between the root and its verification. */
const sealedBy = async (
  roots: Table,
  root: SealedRoot,
  before: SealedRoot | undefined,
): Promise<SealedNight> => {
  const changed = await leavesChangedIn(roots, root);
  const sealed = changed.size > 0 ? await sealedLeaves(roots, before) : changed;
  return { answer: answer(root.root, false), changed: continuedFrom(sealed, changed.values()) };
};

/**
 * Seals where the chains of all services stand under the root of the day, tied to the root before: the leaves of the last
 * root, with those of which something was entered since. A leaf is never dropped, so a subject that is removed shows at the
 * verification. A day has one root: the second call writes nothing and answers the first one's. A day that was missed has
 * none; the next ties to the last there is.
 */
export const sealLedgers = async (
  tables: readonly LedgerTable[],
  roots: Table,
  day: DayToSeal,
): Promise<SealedNight> => {
  const { date } = day;
  const [last, before] = await rootsUpTo(roots, date, 2);
  if (last?.root.date === date) return sealedBy(roots, last, before);
  const { root, changed } = await nextRoot(tables, roots, day, last);
  const leaves = changed.map(({ leaf }) => leaf);
  if (await insertRoot(roots, root, leaves, last)) return { answer: answer(root, true), changed };
  const first = await rootOf(roots, date);
  if (!first) throw new Error(`the root of ${date} is being written by somebody else`);
  return { answer: answer(first, false), changed };
};
