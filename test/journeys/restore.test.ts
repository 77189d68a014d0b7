import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { acceptance, approve, imposed, proposed, readCase } from '../support/http-case.ts';
import { done } from '../support/http-journey.ts';
import { countOf, ledgerOf, typesOf } from '../support/http-ledger.ts';
import { people } from '../support/http-people.ts';
import { emptyCity, endAll, passWhileDown, startOn } from '../support/journey-city.ts';
import { advance, type Execution, executionsOf, now } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';
import { exportTables, restoreTables } from '../support/journey-restore.ts';

/** The restore drill of docs/operations.md, step for step, on the embedded default: fault 19, a table lost. */

const scripts = join(import.meta.dirname, '..', '..', 'scripts', 'ledger');

const ran = (script: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync('node', [join(scripts, script), ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}${stdout}`);
  return stdout;
};

describe('all tables are lost and restored from an export into nothing', () => {
  const lostAt = '2026-01-20T01:00:00.000Z';
  const ids = { notice: '', veto: '', proposed: '', closed: '' };
  const before = new Map<string, readonly Execution[]>();
  let city: CityProcess;
  let files: { readonly lost: string; readonly restored: string };
  let root = '';

  /** Cases that wait for the clock, one that waits for people, one that waits for nothing. */
  const live = async (served: CityProcess): Promise<void> => {
    ids.closed = await imposed(served, 'lunan');
    await done(served, people.cityOffice, `POST /cases/${ids.closed}/acceptance`, { body: acceptance });
    ids.notice = await imposed(served, 'qianxi');
    ids.veto = await imposed(served, 'yutian', 'veto');
    ids.proposed = await proposed(served, 'lubei');
    await advance(served, lostAt);
    for (const id of [ids.notice, ids.veto]) before.set(id, await executionsOf(served, id));
  };

  beforeAll(async () => {
    const { assembly } = inject('journeys');
    const first = await emptyCity('2026-01-05T01:00:00.000Z');
    await live(first);
    await first.interrupt();
    files = { lost: join(first.dataDir, 'lost.jsonl'), restored: join(first.dataDir, 'restored.jsonl') };
    ran('export.ts', '--data', first.dataDir, '--out', files.lost);
    root = /last root, of \S+: (\w+)/.exec(ran('verify.ts', files.lost))?.[1] ?? '';

    const exported = join(first.dataDir, 'tables.jsonl');
    await exportTables(first.dataDir, assembly, exported);
    const dataDir = join(dirname(first.dataDir), 'restored');
    await restoreTables(exported, assembly, dataDir);
    ran('export.ts', '--data', dataDir, '--out', files.restored);
    passWhileDown(dataDir, '2026-01-20T03:00:00.000Z');
    city = await startOn(dataDir);
  });
  afterAll(endAll);

  test('the restored ledgers are those that were lost, to the byte, and tied to the root noted elsewhere', () => {
    expect(root).toMatch(/^[0-9a-f]{64}$/);
    expect(ran('verify.ts', files.restored, '--root', root)).toMatch(
      /^\d+ subjects \(.*\bcase 4\b.*\), .* intact$/m,
    );
    expect(readFileSync(files.restored, 'utf8')).toBe(readFileSync(files.lost, 'utf8'));
  });

  test('each measure in force has one machine again, and what is not in force has none (A20, A24)', async () => {
    const started = async (id: string) => (await executionsOf(city, id)).map(({ input }) => input);
    expect(await started(ids.notice)).toEqual([{ caseId: ids.notice, stage: 'notice', entry: 4 }]);
    expect(await started(ids.veto)).toEqual(before.get(ids.veto)?.map(({ input }) => input));
    expect(before.get(ids.veto)).toHaveLength(1);
    expect(await started(ids.proposed)).toEqual([]);
    expect(await started(ids.closed)).toEqual([]);
  });

  test('it waits for the very instant it waited for; a wait of more than 150 days is handed over by its own age', async () => {
    const [notice] = await executionsOf(city, ids.notice);
    expect(notice?.waitingUntil).toBe(before.get(ids.notice)?.[0]?.waitingUntil);
    const [veto] = await executionsOf(city, ids.veto);
    const days = (Date.parse(veto?.waitingUntil ?? '') - Date.parse(veto?.startedAt ?? '')) / 86_400_000;
    expect(Math.ceil(days)).toBeGreaterThanOrEqual(150);
    expect(Math.floor(days)).toBeLessThanOrEqual(150);
  });

  test('a deadline after the restore opens its proposal: not before 24:00 of the last day, once, and imposes nothing (A20, A21)', async () => {
    expect((await now(city)) < '2026-02-04T15:59:59.000Z').toBe(true);
    await advance(city, '2026-02-04T15:59:59.000Z');
    expect(await readCase(city, ids.notice)).toMatchObject({ status: 'in-force', stage: 'notice' });
    await advance(city, '2026-02-04T16:00:00.000Z');
    expect(await readCase(city, ids.notice)).toMatchObject({
      status: 'proposed',
      proposal: { stage: 'interview', origin: 'deadline' },
    });
    const ledger = await ledgerOf(city, ids.notice);
    expect(typesOf(ledger).slice(-2)).toEqual(['term-unmet', 'proposal-opened']);
    expect(countOf(ledger, 'measure-imposed')).toBe(1);
    expect(ledger.verdict.intact).toBe(true);
  });

  test('people go on where they were: what was proposed is approved, and its machine starts (A20)', async () => {
    await approve(city, ids.proposed, 'notice');
    expect(await executionsOf(city, ids.proposed)).toMatchObject([
      { input: { caseId: ids.proposed, stage: 'notice', entry: 4 } },
    ]);
    expect(city.said()).not.toContain('DEAD LETTER');
  });
});
