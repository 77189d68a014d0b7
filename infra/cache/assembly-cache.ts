import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, markUsed, removeOld, unfinished } from './cache-folder.ts';
import { digestOf, digestsOf } from './digest.ts';

/** An assembly without bundles is made of these and of the installed packages, and of nothing else. */
const sources = [
  'package-lock.json',
  '{infra,services,packages/{lambda,ledger,rules,sheets,store}}/**/*.{ts,json}',
];

const isTest = (file: string): boolean => file.endsWith('.test.ts');

const keyOf = (root: string, city: string): string => {
  const digests = Object.entries(digestsOf(root, sources)).filter(([file]) => !isTest(file));
  return digestOf(JSON.stringify([city, digests]));
};

/** Moves what was made to its place. Whoever else made the same meanwhile was first, and theirs stays: it may be read already. */
const moveTo = (directory: string, made: string): void => {
  try {
    renameSync(made, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
};

/**
 * The directory of a city's assembly without bundles, made by `make` unless these sources have one already. Many runs share it, and nobody
 * writes to it.
 */
export const cachedAssembly = async (
  root: string,
  city: string,
  make: (directory: string) => Promise<void>,
): Promise<string> => {
  const folder = cacheFolder(root, 'jieti-assemblies');
  const directory = join(folder, keyOf(root, city));
  if (existsSync(directory)) {
    markUsed(directory);
    return directory;
  }
  mkdirSync(folder, { recursive: true });
  removeOld(folder);
  const made = unfinished(directory);
  try {
    await make(made);
    moveTo(directory, made);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return directory;
};
