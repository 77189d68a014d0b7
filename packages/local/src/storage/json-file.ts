import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
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

/** The system copies so much of one write at once, so that kill -9 never leaves a part of it. */
const page = 4096;

const openThere = (path: string): number | undefined => {
  try {
    return openSync(path, 'r+');
  } catch {
    return undefined;
  }
};

/**
 * The same for a small value that is written over and over, as at every step of the clock: over what is there, by one write, with
 * blanks where that was longer. A rename over a file that was just written makes some file systems wait for the disk each time.
 */
export const overwriteJson = (path: string, value: unknown): void => {
  const text = `${JSON.stringify(value)}\n`;
  const file = openThere(path);
  if (file === undefined) {
    writeJson(path, value);
    return;
  }
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.max(size, Buffer.byteLength(text)), ' ');
    bytes.write(text);
    if (bytes.length <= page) writeSync(file, bytes, 0, bytes.length, 0);
    else writeJson(path, value);
  } finally {
    closeSync(file);
  }
};
