import type { LegalDate } from '@jieti/rules';
import type { Write } from '@jieti/store';
import { leavesKey, rootKey, rootPartition } from '../keys.ts';
import { allOf, putNew, queried, read } from '../table.ts';
import type { Leaf, LedgerRoot } from './root.ts';

/** The root of a day, or null. */
export const rootOf = async (date: LegalDate): Promise<LedgerRoot | null> =>
  (await read<{ root: LedgerRoot }>(rootKey(date)))?.root ?? null;

/** The last roots before a day, at most so many, the latest first. */
export const rootsBefore = async (date: LegalDate, most: number): Promise<LedgerRoot[]> => {
  const found = queried<{ root: LedgerRoot }>({
    IndexName: 'GSI1',
    KeyConditionExpression: 'GSI1PK = :pk AND GSI1SK < :date',
    ExpressionAttributeValues: { ':pk': rootPartition, ':date': date },
    ScanIndexForward: false,
    Limit: most,
  });
  const roots: LedgerRoot[] = [];
  for await (const { root } of found) {
    roots.push(root);
    if (roots.length === most) break;
  }
  return roots;
};

/** The last root before a day, or null for the first. */
export const rootBefore = async (date: LegalDate): Promise<LedgerRoot | null> =>
  (await rootsBefore(date, 1))[0] ?? null;

/** What a day's root was made of. */
export const leavesOf = async (date: LegalDate): Promise<Leaf[]> => {
  const pages = await allOf<{ leaves: Leaf[] }>({
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :leaves)',
    ExpressionAttributeValues: { ':pk': rootKey(date).PK, ':leaves': 'LEAVES#' },
    ConsistentRead: true,
  });
  return pages.flatMap(({ leaves }) => leaves);
};

/** About 150 KB; the table takes 400 an item, and 4 MB a transaction: some 25,000 cases. */
const perPage = 1000;

/** A root and its leaves, none of which may be there yet. */
export const rootWrites = (root: LedgerRoot, leaves: readonly Leaf[]): Write[] => {
  const { date } = root;
  const writes = [
    putNew({ ...rootKey(date), entity: 'ledger-root', root, GSI1PK: rootPartition, GSI1SK: date }),
  ];
  for (let at = 0; at < leaves.length; at += perPage) {
    const page = leaves.slice(at, at + perPage);
    writes.push(putNew({ ...leavesKey(date, at / perPage + 1), entity: 'ledger-root-leaves', leaves: page }));
  }
  return writes;
};
