// Runs on whatever Node the host has, before the real script runs on the Node that npm installs here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.jieti-lock-sha256');
const pinnedNode = join(root, 'node_modules', '.bin', 'node');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(pinnedNode);
if (!installed) {
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
  writeFileSync(stamp, wanted);
}
