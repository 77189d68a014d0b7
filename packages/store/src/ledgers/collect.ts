import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { leafKey, type Subject } from '@jieti/ledger';
import { type ExportRecord, format } from '@jieti/ledger/export';
import { documents } from '../client.ts';
import type { Chained } from '../entry-key.ts';
import { readChain, subjectOfPartition } from '../history.ts';
import { type Item, type Key, keyOf } from '../key.ts';
import type { Table } from '../table.ts';
import type { LedgerTable } from './entered.ts';
import type { CoveredValues, LedgerRecords } from './records.ts';
import { sealedDays } from './roots.ts';

export interface ExportedTable extends LedgerTable {
  readonly records: LedgerRecords;
  readonly covered?: CoveredValues;
}

interface Found {
  readonly service: string;
  readonly table: Table;
  readonly covered: CoveredValues | undefined;
  readonly subject: Subject;
  /** The key of the record itself; undefined where only entries were found. */
  readonly record?: Key;
  readonly version: number;
}

/** Every item of a table, as no function of ours may read them: for an operator. */
async function* scanned(table: Table): AsyncGenerator<Item> {
  const pages = paginateScan({ client: documents }, { TableName: table.name(), ConsistentRead: true });
  for await (const { Items = [] } of pages) yield* Items as Item[];
}

const foundIn = ({ service, table, records, covered }: ExportedTable, item: Item): Found | null => {
  const entered = subjectOfPartition(item.PK);
  if (entered) return { service, table, covered, subject: entered, version: 0 };
  // A record of version 0 has no ledger yet: another covers it, as a publication covers its results.
  const version = Number(item.version ?? 0);
  const subject = version > 0 ? records[String(item.entity)]?.(item) : undefined;
  return subject ? { service, table, covered, subject, record: keyOf(item), version } : null;
};

/**
 * Every subject of which anything is left, in the order of their keys: no index is trusted with that. Where each version is an
 * item of its own, the latest says where the chain stands.
 */
const subjectsIn = async (tables: readonly ExportedTable[]): Promise<Found[]> => {
  const found = new Map<string, Found>();
  for (const one of tables) {
    for await (const item of scanned(one.table)) {
      const subject = foundIn(one, item);
      const before = subject && found.get(leafKey(subject));
      if (subject && (!before || before.version < subject.version)) found.set(leafKey(subject), subject);
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, subject]) => subject);
};

/**
 * Everything an export holds, as it stands in the tables, tampered with or not. Roots are read first: what they hold of a
 * subject is there by the time the subject is read.
 */
export async function* exportRecords(
  tables: readonly ExportedTable[],
  roots: Table,
): AsyncGenerator<ExportRecord> {
  const days = await sealedDays(roots);
  let [subjects, entries] = [0, 0];
  yield { kind: 'export', format };
  for (const { service, table, covered, subject, record } of await subjectsIn(tables)) {
    const chain = await readChain(table, subject, async () => record && table.read<Chained>(record));
    yield { kind: 'subject', service, subject, ...chain.expected };
    for (const entry of chain.contents) yield { kind: 'entry', entry };
    if (covered) for await (const value of covered(subject)) yield { kind: 'covered', value };
    subjects++;
    entries += chain.contents.length;
  }
  for (const day of days) yield { kind: 'root', ...day };
  yield { kind: 'end', subjects, entries, roots: days.length };
}
