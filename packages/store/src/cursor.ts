import { z } from 'zod';
import type { Key } from './key.ts';

/** A cursor that this list did not give. */
export class InvalidCursor extends Error {}

/** A cursor names the start of the next page; opaque to the caller. */
export const toCursor = (lastKey: Record<string, unknown> | undefined): string | null =>
  lastKey ? Buffer.from(JSON.stringify(lastKey)).toString('base64url') : null;

const keySchema = z.record(z.string(), z.union([z.string(), z.number()]));

const parsed = (cursor: string) => {
  try {
    return keySchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new InvalidCursor('it cannot be read', { cause });
  }
};

/**
 * Reads a cursor back. `scope` must accept its key: a cursor of another list, or of another caller's part of the table, is
 * refused.
 * @throws InvalidCursor
 */
export const fromCursor = (
  cursor: string | undefined,
  scope: (key: Key & Record<string, string | number>) => boolean,
): Record<string, string | number> | undefined => {
  if (cursor === undefined) return undefined;
  const key = parsed(cursor);
  if (scope(key as Key & Record<string, string | number>)) return key;
  throw new InvalidCursor('it belongs to another list');
};
