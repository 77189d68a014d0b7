import { isReadable, type LedgerEntry } from '@jieti/ledger';
import { readHistory, tableNamedBy } from '@jieti/store';
import type { ExportedTable } from '@jieti/store/ledgers';
import { records } from '../../services/cases/ledgers.ts';
import { type Engine, makeTables } from './world/engine.ts';

/** The tables that the sealing reads beside the one of cases, and the one it writes; all of them empty. */
export const addLedgerTables = (engine: Engine): Promise<void> =>
  makeTables(engine, { LETTERS_TABLE: 'letters', EVALUATION_TABLE: 'evaluation', ROOTS_TABLE: 'roots' });

export const roots = tableNamedBy('ROOTS_TABLE');

const cases = tableNamedBy('CASES_TABLE');

/** The entries of a subject of cases that no route tells of, as they stand. */
export const entriesOf = async (type: string, id: string): Promise<readonly LedgerEntry[]> =>
  (await readHistory(cases, { type, id }, async () => undefined)).entries.filter(isReadable);

/** The tables that an export of a world of cases is made of. */
export const exportedTables: readonly ExportedTable[] = [{ service: 'cases', table: cases, records }];
