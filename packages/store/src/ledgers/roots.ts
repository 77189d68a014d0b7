import { type Leaf, type Leaves, type LedgerRoot, withChanges } from '@jieti/ledger';
import type { Key } from '../key.ts';
import type { Table } from '../table.ts';

const rootsPartition = 'ROOT';
const leavesPartition = 'LEAVES';

/** A page names the root it is of, so that a run that ended half-way leaves nothing in the way of the next. */
const leavesKey = ({ date, root }: LedgerRoot, page: number): Key => ({
  PK: leavesPartition,
  SK: `${date}#${root}#${String(page).padStart(6, '0')}`,
});

/** About 250 KB a page; the table takes 400 an item. */
const perPage = 1000;

interface RootItem {
  readonly root: LedgerRoot;
}

interface LeavesItem {
  readonly root: string;
  readonly changed: readonly Leaf[];
}

/** The root of a day, or undefined. */
export const rootOf = async (roots: Table, date: string): Promise<LedgerRoot | undefined> =>
  (await roots.read<RootItem>({ PK: rootsPartition, SK: date }))?.root;

/** The last roots before a day, at most so many, the latest first. */
export const rootsBefore = async (roots: Table, date: string, most: number): Promise<LedgerRoot[]> => {
  const { items } = await roots.page<RootItem>({
    partition: rootsPartition,
    before: date,
    descending: true,
    pageSize: most,
  });
  return items.map(({ root }) => root);
};

interface SealedDay {
  readonly root: LedgerRoot;
  /** The leaves that changed since the root before. */
  readonly changed: readonly Leaf[];
}

/** All roots in the order of their days, each with the leaves that changed since the one before. */
export const sealedDays = async (roots: Table): Promise<SealedDay[]> => {
  const days = await roots.all<RootItem>({ partition: rootsPartition });
  const pages = Map.groupBy(await roots.all<LeavesItem>({ partition: leavesPartition }), ({ root }) => root);
  return days.map(({ root }) => ({
    root,
    changed: (pages.get(root.root) ?? []).flatMap(({ changed }) => changed),
  }));
};

/** The leaves of the last root: every day's changes, one upon the other. */
export const sealedLeaves = async (roots: Table): Promise<Leaves> =>
  withChanges(
    new Map(),
    (await sealedDays(roots)).flatMap(({ changed }) => changed),
  );

/**
 * Writes a root and the leaves that changed, the root last: it is there only with all of its leaves. Answers false if the
 * day has a root already; then that one stands.
 */
export const insertRoot = async (
  roots: Table,
  root: LedgerRoot,
  changed: readonly Leaf[],
): Promise<boolean> => {
  for (let at = 0; at < changed.length; at += perPage) {
    const page = { root: root.root, changed: changed.slice(at, at + perPage) };
    await roots.insertNow({ ...leavesKey(root, at / perPage + 1), entity: 'ledger-root-leaves', ...page });
  }
  return roots.insertNow({ PK: rootsPartition, SK: root.date, entity: 'ledger-root', root });
};
