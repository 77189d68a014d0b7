import { type Leaf, type Leaves, type LedgerRoot, withChanges } from '@jieti/ledger';
import type { Table } from '../table.ts';

const rootsPartition = 'ROOT';

/** The leaves of a root stand under its hash, so that a run that ended half-way leaves nothing in the way of the next. */
const leavesPartition = (root: string): string => `LEAVES#${root}`;

/** About 250 KB a page; the table takes 400 an item. */
const perPage = 1000;

interface RootItem {
  readonly root: LedgerRoot;
}

interface LeavesItem {
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

/** All roots in the order of their days, each with the leaves that changed since the one before. */
export async function* sealedDays(
  roots: Table,
): AsyncGenerator<{ readonly root: LedgerRoot; readonly changed: readonly Leaf[] }> {
  for await (const { root } of roots.items<RootItem>({ partition: rootsPartition })) {
    const pages = await roots.all<LeavesItem>({ partition: leavesPartition(root.root) });
    yield { root, changed: pages.flatMap(({ changed }) => changed) };
  }
}

/** Where all chains stood when the last root was sealed: every day's changes, one upon the other. */
export const sealedLeaves = async (roots: Table): Promise<Leaves> => {
  let leaves: Leaves = new Map();
  for await (const { changed } of sealedDays(roots)) leaves = withChanges(leaves, changed);
  return leaves;
};

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
    const SK = String(at / perPage + 1).padStart(6, '0');
    const page = changed.slice(at, at + perPage);
    await roots.insertNow({
      PK: leavesPartition(root.root),
      SK,
      entity: 'ledger-root-leaves',
      changed: page,
    });
  }
  return roots.insertNow({ PK: rootsPartition, SK: root.date, entity: 'ledger-root', root });
};
