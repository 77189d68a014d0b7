import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { frozenKey } from './keys.ts';
import { put, read } from './table.ts';

/** The one way a value is written down (RFC 8785): the same value always gives the same bytes. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Keeps a value under the hash of its bytes; keeping it again changes nothing. Returns the hash. */
export const freeze = async (value: unknown): Promise<string> => {
  const json = canonical(value);
  const hash = hashOf(json);
  await put({ ...frozenKey(hash), entity: 'frozen', json });
  return hash;
};

/** Reads what was frozen. @throws if it is missing or its bytes are not those of its hash. */
export const thaw = async <T>(hash: string): Promise<T> => {
  const item = await read<{ json: string }>(frozenKey(hash));
  if (!item) throw new Error(`frozen content ${hash} is missing`);
  if (hashOf(item.json) !== hash) throw new Error(`frozen content ${hash} was altered`);
  return JSON.parse(item.json) as T;
};
