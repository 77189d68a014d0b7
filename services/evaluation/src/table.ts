import { type Item, type Key, type Range, tableNamedBy } from '@jieti/store';

/** The one table of this service. */
export const table = tableNamedBy('EVALUATION_TABLE');

interface OldRange extends Pick<Range, 'prefix' | 'between' | 'pageSize'> {
  readonly PK: string;
}

const rangeOf = ({ PK, ...range }: OldRange): Range => ({ partition: PK, ...range });

export const read = <T>(key: Key): Promise<T | undefined> => table.read<T>(key);
export const put = (item: Item): Promise<void> => table.putNow(item);

/** Puts an item unless one stands there already (idempotent): whoever was first wins. */
export const putOnce = async <T extends Key>(item: T): Promise<void> => {
  const { PK, SK, ...rest }: Key = item;
  await table.insertNow({ PK, SK, ...rest });
};

export const pagesOf = <T>(range: OldRange): AsyncGenerator<T[]> => table.pages<T>(rangeOf(range));
export const allOf = <T>(range: OldRange): Promise<T[]> => table.all<T>(rangeOf(range));
export const putAll = (items: readonly Item[]): Promise<void> => table.putMany(items);
export const readAll = <T>(keys: readonly Key[]): Promise<T[]> => table.readMany<T>(keys);
