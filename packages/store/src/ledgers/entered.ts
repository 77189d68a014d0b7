import type { Leaf } from '@jieti/ledger';
import { enteredPartition, entryAt, shards } from '../history.ts';
import type { Key } from '../key.ts';
import type { Table } from '../table.ts';

/** The table of a service that has ledgers. */
export interface LedgerTable {
  readonly service: string;
  readonly table: Table;
}

const dayMs = 86_400_000;

const daysBetween = (from: string, to: string): string[] => {
  const start = Date.parse(from.slice(0, 10));
  const count = Math.floor((Date.parse(to) - start) / dayMs) + 1;
  return Array.from({ length: count }, (_, n) => new Date(start + n * dayMs).toISOString().slice(0, 10));
};

/** An entry as the index shows it. */
interface Indexed extends Key {
  readonly hash?: unknown;
}

/**
 * The end of a chain at an entry. Where it lies says which entry it is, whatever somebody made of its contents; one without a hash
 * is left out, so that it does not keep the day from being sealed, and shows when its chain is verified.
 */
const leafAt = (service: string, { hash, ...key }: Indexed): Leaf[] => {
  const at = entryAt(key);
  return at && typeof hash === 'string'
    ? [{ service, subject: at.subject, entries: at.entry, head: hash }]
    : [];
};

const enteredOn = async ({ service, table }: LedgerTable, day: string): Promise<Leaf[]> => {
  const found = await Promise.all(
    Array.from({ length: shards }, (_, shard) =>
      table.all<Indexed>({ index: 'GSI3', partition: enteredPartition(day, shard) }),
    ),
  );
  return found.flat().flatMap((entry) => leafAt(service, entry));
};

/** The ends of the chains of which something was entered between two instants, both their days in UTC included. */
export const enteredBetween = async (
  tables: readonly LedgerTable[],
  from: string,
  to: string,
): Promise<Leaf[]> => {
  const found: Leaf[] = [];
  for (const day of daysBetween(from, to))
    found.push(...(await Promise.all(tables.map((table) => enteredOn(table, day)))).flat());
  return found;
};
