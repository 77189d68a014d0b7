import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders of our own beside what other tools keep; `npm ci` takes them away with everything else. */
export const cacheFolder = (root: string, name: string): string => join(root, 'node_modules', '.cache', name);

let written = 0;

/** A name beside a path that no other run and no other write of this run has. */
export const unfinished = (path: string): string => {
  written += 1;
  return `${path}.${process.pid}-${written}`;
};

/** Writes under another name first: whoever reads meanwhile reads what was there before, and nobody ever reads a half. */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  const other = unfinished(path);
  writeFileSync(other, content);
  renameSync(other, path);
};

export const markUsed = (path: string): void => {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Another run found it old and removed it: whoever needs it again makes it anew.
  }
};

/** In milliseconds. No run lasts so long, so nobody reads any more what nobody began to use since. */
const old = 7 * 24 * 60 * 60 * 1000;

const isOld = (path: string): boolean => {
  try {
    return Date.now() - statSync(path).mtimeMs > old;
  } catch {
    return false;
  }
};

/** Removes the entries of a folder that were not used for a week, and no others: another run may be reading them. */
export const removeOld = (folder: string): void => {
  for (const path of readdirSync(folder).map((name) => join(folder, name)))
    if (isOld(path)) rmSync(path, { recursive: true, force: true });
};
