import { type Table, tableNamedBy } from '@jieti/store';
import type { ExportedTable } from '@jieti/store/ledgers';
import { assertHoldsCity } from '../../packages/local/src/city/data-directory.ts';
import { lockData } from '../../packages/local/src/engine/data-lock.ts';
import { startEngine } from '../../packages/local/src/engine/dynoxide.ts';
import { tableOfStack } from '../../packages/local/src/engine/tables.ts';
import { records as casesRecords } from '../../services/cases/ledgers.ts';
import { covered, records as evaluationRecords } from '../../services/evaluation/ledgers.ts';
import { records as lettersRecords } from '../../services/letters/ledgers.ts';

const recordsOf = { letters: lettersRecords, cases: casesRecords, evaluation: evaluationRecords };

/** The tables of a city: one for each service, and the one of the roots. */
export type TableNames = Readonly<Record<keyof typeof recordsOf | 'ledger', string>>;

const named = (name: string, variable: string): Table => {
  process.env[variable] = name;
  return tableNamedBy(variable);
};

/** The tables of these names. */
export const tablesNamed = (
  names: TableNames,
): { readonly services: readonly ExportedTable[]; readonly roots: Table } => ({
  services: Object.entries(recordsOf).map(([service, records]) => ({
    service,
    table: named(names[service as keyof typeof recordsOf], `${service.toUpperCase()}_TABLE`),
    records,
    ...(service === 'evaluation' && { covered }),
  })),
  roots: named(names.ledger, 'ROOTS_TABLE'),
});

/** Does something with the tables in a city's data directory. Throws while the city runs. */
export const ofDirectory = async (data: string, run: (names: TableNames) => Promise<void>): Promise<void> => {
  assertHoldsCity(data);
  const unlock = lockData(data);
  const engine = await startEngine(data);
  try {
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
      AWS_REGION: 'cn-north-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
    await run({
      letters: await tableOfStack('Letters'),
      cases: await tableOfStack('Cases'),
      evaluation: await tableOfStack('Evaluation'),
      ledger: await tableOfStack('Ledger'),
    });
  } finally {
    await engine.stop();
    unlock();
  }
};
