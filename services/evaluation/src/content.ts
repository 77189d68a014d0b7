import { createHash } from 'node:crypto';
import type { Write } from '@jieti/store';
import canonicalize from 'canonicalize';
import { frozenKey } from './keys.ts';
import { put, read, table } from './table.ts';

/** The one way a value is written down (RFC 8785): the same value always gives the same bytes. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const contentOf = (value: unknown) => {
  const json = canonical(value);
  const hash = hashOf(json);
  return { hash, item: { ...frozenKey(hash), entity: 'frozen', json } };
};

/** Keeps a value under the hash of its bytes; keeping it again changes nothing. Returns the hash. */
export const freeze = async (value: unknown): Promise<string> => {
  const { hash, item } = contentOf(value);
  await put(item);
  return hash;
};

/** The same as part of a transaction. */
export const freezeWrite = (value: unknown): { readonly hash: string; readonly write: Write } => {
  const { hash, item } = contentOf(value);
  return { hash, write: { Put: { TableName: table.name(), Item: item } } };
};

/** Reads what was frozen. @throws if it is missing or its bytes are not those of its hash. */
export const thaw = async <T>(hash: string): Promise<T> => {
  const item = await read<{ json: string }>(frozenKey(hash));
  if (!item) throw new Error(`frozen content ${hash} is missing`);
  if (hashOf(item.json) !== hash) throw new Error(`frozen content ${hash} was altered`);
  return JSON.parse(item.json) as T;
};
