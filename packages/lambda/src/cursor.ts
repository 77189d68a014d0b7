import { z } from 'zod';
import { problem } from './problem.ts';
import type { Key } from './table.ts';

/** `?limit=&cursor=` of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
};

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

/** Where the next page starts, opaque to the caller. */
export const toCursor = (lastKey: Record<string, unknown> | undefined): string | null =>
  lastKey ? Buffer.from(JSON.stringify(lastKey)).toString('base64url') : null;

const keySchema = z.record(z.string(), z.union([z.string(), z.number()]));

/**
 * Reads a cursor back. `scope` must accept its key: a cursor of another list, or of another caller's part of the
 * table, is refused with 400.
 */
export const fromCursor = (
  cursor: string | undefined,
  scope: (key: Key & Record<string, string | number>) => boolean,
): Record<string, string | number> | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const key = keySchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (scope(key as Key & Record<string, string | number>)) return key;
  } catch {
    // falls through: whatever is wrong with it, the caller learns the same
  }
  throw problem('invalid-cursor');
};
