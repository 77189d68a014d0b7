import { type Key, type Table, tableNamedBy } from '@jieti/store';
import { type ServiceName, tableVariable } from './services.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** A service's table, as the service itself reads it. */
export const tableOf = (service: ServiceName): Table => tableNamedBy(tableVariable(service));

/** The entries of a subject's history as they lie in the table, in their order. */
export const entriesIn = (service: ServiceName, type: string, id: string): Promise<Attributes[]> =>
  tableOf(service).all<Attributes>({ partition: `LEDGER#${type}#${id}` });

/** Changes an item behind the service's back, as somebody with access to the table could. */
export const alterItem = async (
  service: ServiceName,
  { PK, SK }: Key,
  change: (item: Attributes) => Attributes,
): Promise<void> => {
  const table = tableOf(service);
  await table.putNow({ PK, SK, ...change((await table.read<Attributes>({ PK, SK })) ?? {}) });
};
