// Runs on whatever Node the host has, before the real script runs on the Node that npm installs here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pinnedNode = join(root, 'node_modules', '.bin', 'node');

/** The packages that a lock names, by their folder; none if there is no lock. */
const packagesIn = (...path) => {
  try {
    return JSON.parse(readFileSync(join(root, ...path), 'utf8')).packages;
  } catch {
    return {};
  }
};

const sameRelease = (one, other) =>
  one?.version === other?.version && one?.integrity === other?.integrity && one?.link === other?.link;

/**
 * npm writes node_modules/.package-lock.json at the end of every install, by `npm ci` as by `npm install`: it lists what is there.
 * An optional package may be missing, because most are for another platform. Other packages than those of the lock may not be there.
 */
const installed = () => {
  const wanted = packagesIn('package-lock.json');
  const there = packagesIn('node_modules', '.package-lock.json');
  const folders = Object.keys(wanted).filter((folder) => folder !== '');
  return (
    existsSync(pinnedNode) &&
    Object.keys(there).every((folder) => folder in wanted) &&
    folders.every((folder) =>
      folder in there ? sameRelease(wanted[folder], there[folder]) : wanted[folder].optional === true,
    )
  );
};

const install = () => {
  console.error('jieti: installing what package-lock.json names (once) …');
  const npm = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath, 'ci', '--loglevel=error']]
    : ['npm', ['ci', '--loglevel=error']];
  const { status } = spawnSync(npm[0], npm[1], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error('jieti: npm ci failed; nothing was started.');
    process.exit(status ?? 1);
  }
  if (!existsSync(pinnedNode)) {
    console.error('jieti: the pinned Node is not at node_modules/.bin/node; was npm told to ignore scripts?');
    process.exit(1);
  }
};

if (!installed()) install();
