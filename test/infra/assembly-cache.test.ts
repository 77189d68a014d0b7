import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cachedAssembly } from '../../infra/cache/assembly-cache.ts';

let root: string;
let synthesized: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jieti assemblies-'));
  synthesized = [];
  for (const folder of ['infra', 'services/cases/src', 'packages/rules/src', 'packages/local/src', 'docs'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'infra', 'app.ts'), 'the app');
});
afterEach(() => rmSync(root, { recursive: true }));

const folder = () => join(root, 'node_modules', '.cache', 'jieti-assemblies');

/** Synthesizes slowly enough for others to come between. */
const assemblyOf = (city: string): Promise<string> =>
  cachedAssembly(root, city, async (directory) => {
    synthesized.push(city);
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'manifest.json'), '{');
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ city }));
  });

const read = (directory: string): unknown =>
  JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));

describe('a city is synthesized once for the same sources', () => {
  it('and again never', async () => {
    const first = await assemblyOf('shifan');
    expect(await assemblyOf('shifan')).toBe(first);
    expect([synthesized, read(first)]).toEqual([['shifan'], { city: 'shifan' }]);
  });

  it('another city for itself', async () => {
    await assemblyOf('shifan');
    expect(read(await assemblyOf('tangshan'))).toEqual({ city: 'tangshan' });
  });

  it.each([
    ['infra/app.ts', true],
    ['services/cases/src/contract.ts', true],
    ['packages/rules/src/index.ts', true],
    ['package-lock.json', true],
    ['services/cases/src/contract.test.ts', false],
    ['packages/local/src/main.ts', false],
    ['docs/deploy.md', false],
  ])('after a change of %s: again, %s', async (file, again) => {
    const first = await assemblyOf('shifan');
    writeFileSync(join(root, file), 'changed');
    expect((await assemblyOf('shifan')) !== first).toBe(again);
  });
});

describe('runs at once', () => {
  it('of one city all have it whole', async () => {
    const directories = await Promise.all([1, 2, 3].map(() => assemblyOf('shifan')));
    expect(new Set(directories).size).toBe(1);
    for (const directory of directories) expect(read(directory)).toEqual({ city: 'shifan' });
    expect(readdirSync(folder())).toHaveLength(1);
  });

  it('of other sources do not take away what one of them reads', async () => {
    const first = await assemblyOf('shifan');
    writeFileSync(join(root, 'infra', 'app.ts'), 'changed');
    await assemblyOf('shifan');
    expect(read(first)).toEqual({ city: 'shifan' });
  });

  it('take away what nobody used for a week', async () => {
    const first = await assemblyOf('shifan');
    const weekAgo = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
    utimesSync(first, weekAgo, weekAgo);
    await assemblyOf('tangshan');
    expect(existsSync(first)).toBe(false);
  });
});

it('a synthesis that fails leaves nothing behind, and is tried again', async () => {
  const failing = cachedAssembly(root, 'shifan', async (directory) => {
    mkdirSync(directory);
    throw new Error('the file of shifan has faults');
  });
  await expect(failing).rejects.toThrow('the file of shifan has faults');
  expect(readdirSync(folder())).toEqual([]);
  expect(read(await assemblyOf('shifan'))).toEqual({ city: 'shifan' });
});
