import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where tests carry articles and do not take many minutes. */
const projects = ['rules', 'services'];

/**
 * Runs those projects and gives vitest's JSON report; what vitest says goes to stderr. Failed tests are in the report;
 * a run without one throws.
 */
export const runTests = (root: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'jieti-articles-'));
  const file = join(folder, 'results.json');
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const chosen = projects.flatMap((name) => ['--project', name]);
    console.error(`jieti: running the tests of ${projects.join(' and ')} …`);
    spawnSync(
      process.execPath,
      [vitest, 'run', ...chosen, '--reporter=json', `--outputFile.json=${file}`],
      // Nothing of theirs on stdout: it may be read as JSON.
      { cwd: root, stdio: ['ignore', 2, 2] },
    );
    if (!existsSync(file)) throw new Error('the tests gave no report');
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
