import type { Key } from '@jieti/store';
import { chunkKey } from '../keys.ts';
import { table } from '../table.ts';

/** Rows that are applied together, in one transaction. */
interface Chunk extends Key {
  readonly rows: readonly unknown[];
}

/** A transaction holds 100 items; the manifest, its lock and a spare are not for rows. */
const capacity = 96;

/**
 * Divides rows into chunks that fit one transaction each. A row costs `items` of its own, and one for every counter it
 * raises that no row before it in the chunk has raised. Rows in the order of the tree share most of their counters.
 */
export const divide = <R>(
  rows: readonly R[],
  cost: (row: R) => { readonly items: number; readonly counters: readonly string[] },
): R[][] => {
  const chunks: R[][] = [];
  let counters = new Set<string>();
  let items = capacity;
  for (const row of rows) {
    const { items: own, counters: raised } = cost(row);
    const fresh = raised.filter((counter) => !counters.has(counter));
    if (items + own + fresh.length > capacity) {
      chunks.push([]);
      counters = new Set();
      items = 0;
    }
    for (const counter of raised) if (!counters.has(counter)) items += 1;
    for (const counter of raised) counters.add(counter);
    items += own;
    chunks.at(-1)?.push(row);
  }
  return chunks;
};

/** The number of rows in each chunk. */
export const sizesOf = (chunks: readonly (readonly unknown[])[]): number[] =>
  chunks.map(({ length }) => length);

/** Lays chunks ready before the act is decided. Without their manifest they mean nothing. */
export const stage = (bulk: string, chunks: readonly (readonly unknown[])[]): Promise<void> =>
  table.putMany(chunks.map((rows, i) => ({ ...chunkKey(bulk, i), entity: 'chunk', rows })));

export const loadChunk = async (bulk: string, index: number): Promise<readonly unknown[]> => {
  const chunk = await table.read<Chunk>(chunkKey(bulk, index));
  if (!chunk) throw new Error(`bulk act ${bulk} has no chunk ${index}`);
  return chunk.rows;
};
