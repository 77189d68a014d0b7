import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The files of a repository that patterns name, each with the digest of its content: relative paths, in order. */
export const digestsOf = (root: string, patterns: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync(patterns, { cwd: root, exclude: ['**/node_modules'] })
      .toSorted()
      .map((file) => [file, digestOf(readFileSync(join(root, file)))]),
  );
