import type { Leaf } from '@jieti/ledger';
import { enteredPartition, entryAt } from '../history.ts';
import type { Key } from '../key.ts';
import type { Table } from '../table.ts';

/** The table of a service that has ledgers. */
export interface LedgerTable {
  readonly service: string;
  readonly table: Table;
}

/** The months of two days and those between, as `2026-03`. */
const monthsBetween = (from: string, to: string): string[] => {
  const numberOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const [first, last] = [numberOf(from), numberOf(to)];
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const month = first + n;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
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

/** From a day to a day, both included. */
type Days = readonly [from: string, to: string];

const enteredIn = async (
  { service, table }: LedgerTable,
  month: string,
  [from, to]: Days,
): Promise<Leaf[]> => {
  const found = await table.all<Indexed>({
    index: 'GSI3',
    partition: enteredPartition(month),
    // Instants of the last day sort before it with a tilde.
    between: [from, `${to}~`],
  });
  return found.flatMap((entry) => leafAt(service, entry));
};

/** The ends of the chains of which something was entered between two instants, both their days in UTC included. */
export const enteredBetween = async (
  tables: readonly LedgerTable[],
  from: string,
  to: string,
): Promise<Leaf[]> => {
  const days: Days = [from.slice(0, 10), to.slice(0, 10)];
  const found: Leaf[] = [];
  for (const month of monthsBetween(...days))
    found.push(...(await Promise.all(tables.map((table) => enteredIn(table, month, days)))).flat());
  return found;
};
