import { canonical, sha256 } from '@jieti/ledger';
import type { Item, Write } from '@jieti/store';
import { frozenKey } from './keys.ts';
import { table } from './table.ts';

interface Content {
  readonly hash: string;
  readonly item: Item;
}

/** A value under the hash of its canonical bytes (RFC 8785): the same value always has the same hash. */
const contentOf = (value: object): Content => {
  const json = canonical(value);
  const hash = sha256(json);
  return { hash, item: { ...frozenKey(hash), entity: 'frozen', json } };
};

/** Stores a value under the hash of its bytes (idempotent). Returns the hash. */
export const freeze = async (value: object): Promise<string> => {
  const { hash, item } = contentOf(value);
  await table.putNow(item);
  return hash;
};

/** The same as part of a transaction. */
export const freezeWrite = (value: object): { readonly hash: string; readonly write: Write } => {
  const { hash, item } = contentOf(value);
  return { hash, write: table.put(item) };
};

/** Reads what was frozen. @throws if it is missing or its bytes are not those of its hash. */
export const thaw = async <T>(hash: string): Promise<T> => {
  const item = await table.read<{ json: string }>(frozenKey(hash));
  if (!item) throw new Error(`frozen content ${hash} is missing`);
  if (sha256(item.json) !== hash) throw new Error(`frozen content ${hash} was altered`);
  return JSON.parse(item.json) as T;
};
