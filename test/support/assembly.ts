import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../infra/constructs/paths.ts';

const cache = join(repositoryRoot, 'node_modules', '.cache', 'jieti-assemblies');

/** A template is made of these and of the installed packages, and of nothing else. */
const sources = [
  'infra',
  'packages/lambda',
  'packages/rules',
  'packages/sheets',
  'packages/store',
  'services',
];

const isSource = (name: string): boolean =>
  /\.(ts|json)$/.test(name) && !name.endsWith('.test.ts') && !name.includes('node_modules');

const filesIn = (folder: string): string[] =>
  readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((name) => join(folder, name));

const hashOfSources = (): string => {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...sources.flatMap(filesIn).toSorted()])
    hash.update(file).update(readFileSync(join(repositoryRoot, file)));
  return hash.digest('hex').slice(0, 16);
};

const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

/** In a process of its own, so that only tests that look into the CDK load it. */
const synthesizeInto = (city: string, directory: string): void => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(repositoryRoot, 'infra', 'synth.ts'), city, directory],
    { cwd: repositoryRoot, env: { ...process.env, JIETI_SKIP_BUNDLING: '1' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr.trim());
};

/** Test files run at once: the first to claim an assembly makes it, the others wait for it. */
const claim = (lock: string): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
};

const make = (city: string, directory: string): void => {
  const unfinished = `${directory}.${process.pid}`;
  try {
    synthesizeInto(city, unfinished);
    renameSync(unfinished, directory);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
};

/** Longer than any synthesis takes, in milliseconds. */
const longest = 120_000;

/** Waits for somebody else's synthesis; false if they gave up, and it is to be made after all. */
const awaited = (directory: string, lock: string): boolean => {
  for (let waited = 0; waited < longest && existsSync(lock); waited += 100) pause(100);
  rmSync(lock, { recursive: true, force: true });
  return existsSync(directory);
};

const removeOthers = (hash: string): void => {
  for (const name of readdirSync(cache))
    if (!name.startsWith(hash)) rmSync(join(cache, name), { recursive: true, force: true });
};

/**
 * The cloud assembly of a city as the deployment makes it, but for the bundles. It is made once for all the files and runs that
 * have the same sources, and nobody writes to it.
 */
export const assemblyOf = (city: string): string => {
  const hash = hashOfSources();
  const directory = join(cache, `${hash}-${city}`);
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  const lock = `${directory}.lock`;
  if (!claim(lock) && awaited(directory, lock)) return directory;
  try {
    removeOthers(hash);
    make(city, directory);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
  return directory;
};
