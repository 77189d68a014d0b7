import { type Leaf, type Leaves, type LedgerRoot, withChanges } from '@jieti/ledger';
import type { Key } from '../key.ts';
import type { Table } from '../table.ts';

const rootsPartition = 'ROOT';
const leavesPartition = 'LEAVES';

/** A page names the root it is of, so that a run that ended half-way leaves nothing in the way of the next. */
const pagesPrefix = ({ date, root }: LedgerRoot): string => `${date}#${root}#`;

const leavesKey = (root: LedgerRoot, page: number): Key => ({
  PK: leavesPartition,
  SK: `${pagesPrefix(root)}${String(page).padStart(6, '0')}`,
});

/** About 250 KB a page; the table takes 400 an item. */
const perPage = 1000;

/** A root as it is stored. */
export interface SealedRoot {
  readonly root: LedgerRoot;
  /** The last root with which leaves changed: this one, or one before; null if none ever did. */
  readonly changedIn: string | null;
}

interface LeavesItem {
  readonly root: string;
  /** `changedIn` of the root before: the leaves of a root lead to those before them, and the roots without any need not be read. */
  readonly changedBefore: string | null;
  readonly changed: readonly Leaf[];
}

/** The root of a day, or undefined. */
export const rootOf = async (roots: Table, date: string): Promise<LedgerRoot | undefined> =>
  (await roots.read<SealedRoot>({ PK: rootsPartition, SK: date }))?.root;

/** The last roots up to a day and with it, at most so many, the latest first. */
export const rootsUpTo = async (roots: Table, date: string, most: number): Promise<SealedRoot[]> => {
  const { items } = await roots.page<SealedRoot>({
    partition: rootsPartition,
    // The day itself sorts before it with a tilde.
    before: `${date}~`,
    descending: true,
    pageSize: most,
  });
  return items;
};

interface SealedDay {
  readonly root: LedgerRoot;
  /** The leaves that changed since the root before. */
  readonly changed: readonly Leaf[];
}

/** All roots in the order of their days, each with the leaves that changed since the one before. */
export const sealedDays = async (roots: Table): Promise<SealedDay[]> => {
  const days = await roots.all<SealedRoot>({ partition: rootsPartition });
  const pages = Map.groupBy(await roots.all<LeavesItem>({ partition: leavesPartition }), ({ root }) => root);
  return days.map(({ root }) => ({
    root,
    changed: (pages.get(root.root) ?? []).flatMap(({ changed }) => changed),
  }));
};

/** The leaves that changed with a root; none are read if none did. */
export const leavesChangedIn = async (roots: Table, { root, changedIn }: SealedRoot): Promise<Leaves> => {
  if (changedIn !== root.root) return new Map();
  const pages = await roots.all<LeavesItem>({ partition: leavesPartition, prefix: pagesPrefix(root) });
  return withChanges(
    new Map(),
    pages.flatMap(({ changed }) => changed),
  );
};

/** The pages of leaves up to the last root, the latest first; undefined if some that a root or a page names are not there. */
const pagesUpTo = async (roots: Table, { changedIn }: SealedRoot): Promise<LeavesItem[][] | undefined> => {
  const pages = Map.groupBy(await roots.all<LeavesItem>({ partition: leavesPartition }), ({ root }) => root);
  const found: LeavesItem[][] = [];
  for (let root = changedIn; root !== null; ) {
    const ofRoot = pages.get(root);
    if (!ofRoot?.[0] || ofRoot[0].changedBefore === undefined) return undefined;
    found.push(ofRoot);
    root = ofRoot[0].changedBefore;
  }
  return found;
};

/**
 * The leaves of the last root: every day's changes, one upon the other. Where leaves are missing, what is left of them is taken by all
 * roots: a leaf is not dropped because of another's loss.
 */
export const sealedLeaves = async (roots: Table, last: SealedRoot | undefined): Promise<Leaves> => {
  if (!last) return new Map();
  const pages = (await pagesUpTo(roots, last))?.toReversed().flat() ?? (await sealedDays(roots));
  return withChanges(
    new Map(),
    pages.flatMap(({ changed }) => changed),
  );
};

/**
 * Writes a root and the leaves that changed, the root last: it is there only with all of its leaves. Answers false if the
 * day has a root already; then that one stands.
 */
export const insertRoot = async (
  roots: Table,
  root: LedgerRoot,
  changed: readonly Leaf[],
  last: SealedRoot | undefined,
): Promise<boolean> => {
  const changedBefore = last?.changedIn ?? null;
  for (let at = 0; at < changed.length; at += perPage) {
    const page = { root: root.root, changedBefore, changed: changed.slice(at, at + perPage) };
    await roots.insertNow({ ...leavesKey(root, at / perPage + 1), entity: 'ledger-root-leaves', ...page });
  }
  const changedIn = changed.length > 0 ? root.root : changedBefore;
  return roots.insertNow({ PK: rootsPartition, SK: root.date, entity: 'ledger-root', root, changedIn });
};
