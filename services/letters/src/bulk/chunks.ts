import type { Key } from '@jieti/store';
import { chunkKey } from '../keys.ts';
import { table } from '../table.ts';

/** Rows that are applied together, in one transaction. */
interface Chunk extends Key {
  readonly rows: readonly unknown[];
}

/** A transaction holds 100 items; the manifest, its lock and a spare are not for rows. */
const mostItems = 96;

/**
 * A chunk lies ready in one item, which holds 400 KB; in the table's own encoding it may be a little larger than as JSON. A row
 * writes its record and its entry, which together are hardly more than the row: 4 MB, the most of a transaction, are out of reach.
 */
const mostBytes = 350_000;

interface Cost {
  /** The items that the row writes of its own. */
  readonly items: number;
  /** The counters that it raises: an item each, whichever rows of the chunk raise it. */
  readonly counters: readonly string[];
}

/** A chunk that is being filled. */
class Filling<R> {
  readonly rows: R[] = [];
  private readonly counters = new Set<string>();
  private items = 0;
  private bytes = 0;

  /** Takes the row if there is room for it. */
  take(row: R, { items, counters }: Cost, bytes: number): boolean {
    const fresh = new Set(counters.filter((counter) => !this.counters.has(counter)));
    const after = { items: this.items + items + fresh.size, bytes: this.bytes + bytes };
    if (after.items > mostItems || after.bytes > mostBytes) return false;
    this.rows.push(row);
    for (const counter of fresh) this.counters.add(counter);
    ({ items: this.items, bytes: this.bytes } = after);
    return true;
  }
}

/** Bytes of a row and of the comma after it. */
const bytesOf = (row: unknown): number => Buffer.byteLength(JSON.stringify(row)) + 1;

/**
 * Divides rows into chunks that fit one transaction each, and one item each. Rows in the order of the tree share most of their
 * counters. @throws RangeError where a single row has no room in a chunk: a fault of ours, for every record is bounded.
 */
export const divide = <R>(rows: readonly R[], cost: (row: R) => Cost): R[][] => {
  const chunks: Filling<R>[] = [];
  for (const row of rows) {
    const [costs, bytes] = [cost(row), bytesOf(row)];
    if (chunks.at(-1)?.take(row, costs, bytes)) continue;
    const next = new Filling<R>();
    if (!next.take(row, costs, bytes)) throw new RangeError(`a row of ${bytes} bytes fits no chunk`);
    chunks.push(next);
  }
  return chunks.map((chunk) => chunk.rows);
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
