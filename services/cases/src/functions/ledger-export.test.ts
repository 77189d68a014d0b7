import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, noticed, reported } from '../../../../test/support/case-steps.ts';
import { type CasesWorld, startCases } from '../../../../test/support/cases.ts';
import { people } from '../../../../test/support/cases-people.ts';
import { handler as seal } from './seal-ledgers/handler.ts';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'jieti ledger '));

let world: CasesWorld;
let ids: string[];

/** Three cases, each day sealed at its end. */
beforeAll(async () => {
  world = await startCases();
  ids = [await noticed(world), await reported(world, 'south')];
  await seal();
  world.setClock('2026-03-03T01:00:00.000Z');
  await act(world, people.northStaff, ids[0] ?? '', 'progress', { text: '进展' });
  ids.push(await reported(world, 'north-hill'));
  await seal();
  world.setClock('2026-03-04T01:00:00.000Z');
  await seal();
});
afterAll(async () => {
  await world.stop();
  rmSync(directory, { recursive: true });
});

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    'node',
    [join(repository, 'scripts/ledger', script), ...args],
    {
      cwd: repository,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: directory },
    },
  );
  return { status, stdout, stderr };
};

let exports = 0;
const exported = (): string => {
  const out = `ledger ${++exports}.jsonl`;
  expect(run('export.ts', '--table', 'cases', '--out', out)).toMatchObject({ status: 0, stderr: '' });
  return out;
};

const itemsOf = async (PK: string) => (await world.scan()).filter((item) => item.PK?.S === PK);
const put = (Item: unknown) => world.engine.call('PutItem', { TableName: 'cases', Item });
const remove = ({ PK, SK }: { PK?: unknown; SK?: unknown }) =>
  world.engine.call('DeleteItem', { TableName: 'cases', Key: { PK, SK } });

/** Does something to the table, exports and verifies it, and puts everything back. */
const verifiedAfter = async (tamper: () => Promise<unknown>) => {
  const before = await world.scan();
  await tamper();
  const result = run('verify.ts', exported());
  for (const item of await world.scan()) {
    if (!before.some((was) => was.PK?.S === item.PK?.S && was.SK?.S === item.SK?.S)) await remove(item);
  }
  for (const item of before) await put(item);
  return result;
};

/** What somebody with a hand in the table could do, and what the verification of an export says of it. */
const tampering: readonly [string, () => Promise<unknown>, RegExp][] = [
  [
    'an entry changed',
    async () =>
      put({
        ...(await itemsOf(`CASE#${ids[0]}`)).find((i) => i.SK?.S === 'ENTRY#000002'),
        unit: { S: 'south' },
      }),
    /^line \d+, case \S+, entry 2: hash-mismatch/m,
  ],
  [
    'an entry removed',
    async () => remove({ PK: { S: `CASE#${ids[0]}` }, SK: { S: 'ENTRY#000003' } }),
    /case \S+, entry 3: out-of-order/,
  ],
  [
    'a whole case removed',
    async () => {
      for (const item of await itemsOf(`CASE#${ids[1]}`)) await remove(item);
    },
    /root of 2026-03-02, case \S+, entry 1: case-missing/,
  ],
  [
    'only the case’s own item removed',
    async () => remove({ PK: { S: `CASE#${ids[1]}` }, SK: { S: 'CASE' } }),
    /case \S+, entry 1: beyond-head/,
  ],
  [
    'a root removed',
    async () => {
      for (const item of await itemsOf('ROOT#2026-03-03')) await remove(item);
    },
    /root of 2026-03-04: root-not-linked/,
  ],
  [
    'the leaves of a root removed',
    async () => remove({ PK: { S: 'ROOT#2026-03-03' }, SK: { S: 'LEAVES#0001' } }),
    /root of 2026-03-03: leaves-changed/,
  ],
];

describe('an export of the ledgers, verified offline', () => {
  it('holds all cases, entries and roots, and is intact when nobody touched the table', () => {
    const { status, stdout } = run('verify.ts', exported());
    expect(stdout).toMatch(/^3 cases, 7 entries, 3 roots: intact\nlast root, of 2026-03-04: [0-9a-f]{64}\n$/);
    expect(status).toBe(0);
  });

  it.each(tampering)('shows %s in the table, and where', async (_, tamper, says) => {
    const { status, stdout, stderr } = await verifiedAfter(tamper);
    expect(stderr).toMatch(says);
    expect(stdout).toContain('TAMPERED WITH');
    expect(status).toBe(1);
  });

  it('shows a byte changed in the file, and a root that was noted and is not there', () => {
    const out = exported();
    const text = readFileSync(join(directory, out), 'utf8');
    writeFileSync(join(directory, 'forged.jsonl'), text.replace('进展', '进度'));
    expect(run('verify.ts', 'forged.jsonl')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('hash-mismatch'),
    });
    expect(run('verify.ts', out, '--root', 'f'.repeat(64))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('expected-root-missing'),
    });
  });

  it('is never written over a file that is there', () => {
    const out = exported();
    const { status, stderr } = run('export.ts', '--table', 'cases', '--out', out);
    expect(status).toBe(2);
    expect(stderr).toContain('EEXIST');
  });

  it('a call that makes no sense ends with status 2, for 1 says tampered with', () => {
    for (const [script, ...args] of [
      ['verify.ts'],
      ['verify.ts', 'no-such-file'],
      ['verify.ts', 'a', '--nonsense'],
      ['export.ts', '--out', 'x'],
      ['export.ts', '--data', 'nowhere', '--out', 'x'],
    ] as const) {
      expect([script, ...args, run(script, ...args).status]).toEqual([script, ...args, 2]);
    }
  });
});
