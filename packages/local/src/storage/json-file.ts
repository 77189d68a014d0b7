import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** Reads a small JSON file; `missing` if there is none. Throws on one that does not fit the schema: it is not ours. */
export const readJson = <S extends z.ZodType>(path: string, schema: S, missing: z.output<S>): z.output<S> => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missing;
    throw error;
  }
  return schema.parse(JSON.parse(text));
};

/** Writes whole or not at all: beside the file, then renamed over it, so that kill -9 leaves the old or the new one. */
export const writeJson = (path: string, value: unknown, mode = 0o644): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(value)}\n`, { mode });
  renameSync(`${path}.new`, path);
};
