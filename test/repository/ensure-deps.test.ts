import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/ensure-deps.mjs');

/** Stands for npm: it installs the pinned Node, and leaves a note that it was called. */
const npm = `
const { mkdirSync, writeFileSync } = require('node:fs');
writeFileSync('npm-ran', process.argv.slice(2).join(' '));
mkdirSync('node_modules/.bin', { recursive: true });
writeFileSync('node_modules/.bin/node', '');
`;

const lock = {
  '': { name: 'a-clone', version: '1.0.0' },
  'packages/ours': { name: '@clone/ours', version: '1.0.0' },
  'node_modules/@clone/ours': { resolved: 'packages/ours', link: true },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-zod' },
  'node_modules/@other/platform': { version: '1.0.0', integrity: 'sha512-other', optional: true },
};

type Packages = Readonly<Record<string, unknown>>;

const without = (folder: string, packages: Packages): Packages =>
  Object.fromEntries(Object.entries(packages).filter(([name]) => name !== folder));

/** npm lists neither the clone itself nor a package that is only for another platform. */
const installed = without('', without('node_modules/@other/platform', lock));

describe('before a script runs on a clone', () => {
  let clone: string;

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    writeFileSync(join(clone, path), text);
  };

  const writeInstall = (packages: Packages) => {
    write('node_modules/.package-lock.json', JSON.stringify({ packages }));
    write('node_modules/.bin/node', '');
  };

  const run = () =>
    spawnSync(process.execPath, [join(clone, 'scripts/ensure-deps.mjs')], {
      env: { ...process.env, npm_execpath: join(clone, 'npm.cjs') },
      encoding: 'utf8',
    });

  /** Says if npm was called. */
  const ensureDeps = (): boolean => {
    const { status, stderr } = run();
    expect(status, stderr).toBe(0);
    return existsSync(join(clone, 'npm-ran'));
  };

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'jieti-clone-'));
    write('package-lock.json', JSON.stringify({ packages: lock }));
    write('npm.cjs', npm);
    mkdirSync(join(clone, 'scripts'));
    copyFileSync(script, join(clone, 'scripts/ensure-deps.mjs'));
  });

  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  it('installs what the lock names if nothing is installed', () => {
    expect(ensureDeps()).toBe(true);
  });

  it('installs nothing again after npm ci, though packages for other platforms are missing', () => {
    writeInstall(installed);
    expect(ensureDeps()).toBe(false);
  });

  it.each<[string, Packages]>([
    ['a package of the lock is missing', without('node_modules/zod', installed)],
    ['a workspace is not linked', without('node_modules/@clone/ours', installed)],
    [
      'the lock names a newer release',
      { ...installed, 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-older' } },
    ],
    [
      'a package is installed that the lock no longer names',
      { ...installed, 'node_modules/gone': { version: '1.0.0', integrity: 'sha512-gone' } },
    ],
  ])('installs again if %s', (_, packages) => {
    writeInstall(packages);
    expect(ensureDeps()).toBe(true);
  });

  it('installs again if the pinned Node is missing', () => {
    writeInstall(installed);
    rmSync(join(clone, 'node_modules/.bin/node'));
    expect(ensureDeps()).toBe(true);
  });

  it('installs again if an install was broken off, which leaves no list', () => {
    write('node_modules/.bin/node', '');
    expect(ensureDeps()).toBe(true);
  });

  it('starts nothing, and says so, if npm was told to ignore scripts', () => {
    write('npm.cjs', '');
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('ignore scripts');
  });
});
