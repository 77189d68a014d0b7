import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildBundles } from '../../infra/cache/build-bundles.ts';
import { BundleCache } from '../../infra/cache/bundle-cache.ts';
import { repositoryRoot } from '../../infra/constructs/paths.ts';

const run = promisify(execFile);
const day = 24 * 60 * 60 * 1000;

const sources = {
  'package-lock.json': '{}',
  'law.ts': 'export const notice = (unit: string) => unit + " is notified";',
  'grades.ts': "export const poor = 'poor';",
  'notify.ts': "import { notice } from './law.ts'; export const handler = () => notice('siwei');",
  'grade.ts':
    "import { notice } from './law.ts'; import { poor } from './grades.ts'; export const handler = () => notice(poor);",
  'seal.ts': "export const handler = () => 'sealed';",
};
const entries = ['notify.ts', 'grade.ts', 'seal.ts'];

let root: string;

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  // As if it had been saved a while ago.
  const before = new Date(Date.now() - 1000);
  utimesSync(join(root, file), before, before);
};

const folder = () => join(root, 'node_modules', '.cache', 'jieti-bundles');
const stored = (): string[] => readdirSync(folder()).toSorted();
const storedOf = (entry: string): string => {
  const one = stored().find((name) => readFileSync(join(folder(), name), 'utf8').includes(`"${entry}":`));
  return join(folder(), one ?? 'none');
};
/** As a run of its own would see them. */
const bundleAll = (): string[] => {
  const cache = new BundleCache(root);
  return entries.map((entry) => Buffer.from(cache.codeOf(entry, entries)).toString('utf8'));
};
/** The sources of the bundles that were made since. */
const madeSince = (before: readonly string[]): string[] =>
  stored()
    .filter((name) => !before.includes(name))
    .map((name) => readFileSync(join(folder(), name), 'utf8'))
    .flatMap((content) => entries.filter((entry) => content.includes(`"${entry}":`)))
    .toSorted();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'jieti bundles-'));
  for (const [file, text] of Object.entries(sources)) write(file, text);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a bundle is made again when what it is made of changed, and only then', () => {
  it('unchanged sources make no bundle', () => {
    const first = bundleAll();
    const before = stored();
    expect(bundleAll()).toEqual(first);
    expect(madeSince(before)).toEqual([]);
    expect(before).toHaveLength(3);
  });

  it.each([
    ['grades.ts', "export const poor = 'very poor';", ['grade.ts']],
    ['law.ts', 'export const notice = (unit: string) => unit + " was notified";', ['grade.ts', 'notify.ts']],
    ['seal.ts', "export const handler = () => 'sealed again';", ['seal.ts']],
    // It may bring other packages, which are no sources of ours.
    ['package-lock.json', '{ "lockfileVersion": 3 }', ['grade.ts', 'notify.ts', 'seal.ts']],
    ['unrelated.ts', 'export const x = 1;', []],
  ])('after a change of %s', (file, text, again) => {
    const first = bundleAll();
    const before = stored();
    write(file, text);
    const second = bundleAll();
    expect(madeSince(before)).toEqual(again);
    if (file.endsWith('.ts'))
      expect(second.filter((code) => !first.includes(code))).toHaveLength(again.length);
  });

  it('what was changed back is found again', () => {
    const first = bundleAll();
    write('law.ts', sources['law.ts'].replace('is', 'was'));
    bundleAll();
    const before = stored();
    write('law.ts', sources['law.ts']);
    expect(bundleAll()).toEqual(first);
    expect(madeSince(before)).toEqual([]);
  });

  it('what was saved while it was bundled is not stored', () => {
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(root, 'grades.ts'), later, later);
    bundleAll();
    expect(madeSince([])).toEqual(['notify.ts', 'seal.ts']);
  });
});

describe('an entry of the cache that is damaged is made anew', () => {
  const garbled = (content: Buffer): Buffer => {
    const copy = Buffer.from(content);
    copy.write('X', copy.length - 10);
    return copy;
  };

  it.each<[string, (content: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (content) => content.subarray(0, content.length - 20)],
    ['without its bundle', (content) => content.subarray(0, content.indexOf('\n') + 1)],
    ['with another byte in its bundle', garbled],
    [
      'with fewer inputs than it had',
      (content) => Buffer.from(`${content}`.replace(/"grades\.ts":"\w+",/, '')),
    ],
    ['no entry at all', () => Buffer.from('null\n')],
  ])('%s', (_, damage) => {
    const first = bundleAll();
    const path = storedOf('grades.ts');
    const whole = readFileSync(path);
    const damaged = damage(whole);
    expect(damaged.equals(whole)).toBe(false);
    writeFileSync(path, damaged);
    expect(bundleAll()).toEqual(first);
    expect(readFileSync(path).equals(whole)).toBe(true);
  });
});

describe('runs at once', () => {
  const script = `
    import { BundleCache } from ${JSON.stringify(join(repositoryRoot, 'infra', 'cache', 'bundle-cache.ts'))};
    const [root, ...entries] = process.argv.slice(1);
    const cache = new BundleCache(root);
    console.log(JSON.stringify(entries.map((entry) => Buffer.from(cache.codeOf(entry, entries)).toString('utf8'))));`;
  const elsewhere = async (): Promise<string[]> => {
    const node = join(repositoryRoot, 'node_modules', '.bin', 'node');
    const { stdout } = await run(node, ['--input-type=module', '-e', script, root, ...entries]);
    return JSON.parse(stdout);
  };

  it('all have the same bundles, and leave each of them whole, once', async () => {
    const [one, ...others] = await Promise.all([elsewhere(), elsewhere(), elsewhere()]);
    for (const other of others) expect(other).toEqual(one);
    expect(bundleAll()).toEqual(one);
    expect(stored()).toHaveLength(3);
  });

  it('take away what nobody used for a week, and nothing else', () => {
    bundleAll();
    const [older, younger] = [storedOf('grade.ts'), storedOf('seal.ts')];
    const ago = (days: number) => new Date(Date.now() - days * day);
    utimesSync(older, ago(8), ago(8));
    utimesSync(younger, ago(6), ago(6));
    write('law.ts', 'export const notice = () => 0;');
    new BundleCache(root).codeOf('notify.ts');
    const left = stored().map((name) => join(folder(), name));
    expect(left).not.toContain(older);
    expect(left).toContain(younger);
  });

  it('using an entry makes it young again', () => {
    bundleAll();
    const path = storedOf('seal.ts');
    const longAgo = new Date(Date.now() - 8 * day);
    utimesSync(path, longAgo, longAgo);
    bundleAll();
    write('law.ts', 'export const notice = () => 0;');
    bundleAll();
    expect(storedOf('seal.ts')).toBe(path);
  });
});

it('a function’s bundle is the same to the byte out of the cache, bundled with others, and bundled alone', () => {
  const functions = ['sign-letter', 'read-coverage'];
  const of = (name: string) => `services/letters/src/functions/${name}/handler.ts`;
  const [entry = '', ...together] = functions.map(of);
  const [alone] = buildBundles(repositoryRoot, [entry]);
  const among = buildBundles(repositoryRoot, [...together, entry]).find((one) => one.entry === entry);
  const stored = new BundleCache(repositoryRoot).codeOf(entry, together);
  for (const code of [among?.code, stored])
    expect(alone && code && Buffer.from(code).equals(alone.code)).toBe(true);
});
