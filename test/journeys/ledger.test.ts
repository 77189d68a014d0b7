import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { imposed } from '../support/http-case.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';

afterEach(endAll);

const scripts = join(import.meta.dirname, '..', '..', 'scripts', 'ledger');

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('node', [join(scripts, script), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

test('a city seals its ledgers every night; ended, its data directory gives an export that is intact', async () => {
  const city = await emptyCity('2026-01-05T01:00:00.000Z');
  await imposed(city, 'qianxi');
  await advance(city, '2026-01-08T01:00:00.000Z');
  const file = join(city.dataDir, 'ledger.jsonl');
  const asked = ['export.ts', '--data', city.dataDir, '--out', file] as const;

  expect(run(...asked)).toMatchObject({ status: 2, stderr: expect.stringContaining('is in use by process') });
  await city.interrupt();
  expect(run(...asked)).toMatchObject({ status: 0, stderr: '' });
  const { status, stdout } = run('verify.ts', file);
  expect(stdout).toMatch(
    /^\d+ subjects \(.*\bcase 1\b.*\), \d+ entries, 3 roots: intact\nlast root, of 2026-01-08: [0-9a-f]{64}\n$/,
  );
  expect(status).toBe(0);
});
