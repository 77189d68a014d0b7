import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler as seal } from '../../infra/functions/seal-ledgers/handler.ts';
import { act, noticed, reported } from '../support/case-steps.ts';
import { addLedgerTables } from '../support/ledgers.ts';
import { people, scanTable, startCases, type World } from '../support/world/index.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'jieti ledger '));

let world: World;
let ids: string[];

/** Three cases, each day sealed at its end. */
beforeAll(async () => {
  world = await startCases();
  await addLedgerTables(world.engine);
  ids = [await noticed(world), await reported('south')];
  await seal();
  world.setNow('2026-03-03T01:00:00.000Z');
  await act(people.northStaff, ids[0] ?? '', 'progress', { text: '进展' });
  ids.push(await reported('north-hill'));
  await seal();
  world.setNow('2026-03-04T01:00:00.000Z');
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

/** The tables of this world, as an operator names them. */
const named = ['letters', 'cases', 'evaluation'].flatMap((service) => [`--${service}`, service]);
const tables = [...named, '--ledger', 'roots'];

let exports = 0;
const exported = (): string => {
  const out = `ledger ${++exports}.jsonl`;
  expect(run('export.ts', ...tables, '--out', out)).toMatchObject({ status: 0, stderr: '' });
  return out;
};

type Table = 'cases' | 'roots';

const itemsOf = async (PK: string, table: Table = 'cases') =>
  (await scanTable(world.engine, table)).filter((item) => item.PK?.S === PK);
const put = (Item: unknown, TableName: Table = 'cases') => world.engine.call('PutItem', { TableName, Item });
const remove = ({ PK, SK }: { PK?: unknown; SK?: unknown }, TableName: Table = 'cases') =>
  world.engine.call('DeleteItem', { TableName, Key: { PK, SK } });
const entriesOf = (id: string | undefined) => itemsOf(`LEDGER#case#${id}`);

/** The root of a day, and the pages of its leaves. */
const rootItem = async (day: string) => (await itemsOf('ROOT', 'roots')).find(({ SK }) => SK?.S === day);
const leavesOf = async (day: string) =>
  (await itemsOf('LEAVES', 'roots')).filter(({ SK }) => SK?.S?.startsWith(day));

/** Does something to the tables, exports and verifies them, and puts everything back. */
const verifiedAfter = async (tamper: () => Promise<unknown>) => {
  const tablesBefore = { cases: await world.items(), roots: await scanTable(world.engine, 'roots') };
  await tamper();
  const result = run('verify.ts', exported());
  for (const table of ['cases', 'roots'] as const) {
    for (const item of await scanTable(world.engine, table)) {
      const was = tablesBefore[table].some(({ PK, SK }) => PK?.S === item.PK?.S && SK?.S === item.SK?.S);
      if (!was) await remove(item, table);
    }
    for (const item of tablesBefore[table]) await put(item, table);
  }
  return result;
};

/** What somebody with a hand in the table could do, and what the verification of an export says of it. */
const tampering: readonly [string, () => Promise<unknown>, RegExp][] = [
  [
    'an entry changed',
    async () =>
      put({
        ...(await entriesOf(ids[0])).find((i) => i.SK?.S === 'ENTRY#000002'),
        unit: { S: 'south' },
      }),
    /^line \d+, case \S+, entry 2: hash-mismatch/m,
  ],
  [
    'an entry removed',
    async () => remove({ PK: { S: `LEDGER#case#${ids[0]}` }, SK: { S: 'ENTRY#000003' } }),
    /case \S+, entry 3: out-of-order/,
  ],
  [
    'a whole case removed',
    async () => {
      for (const item of await itemsOf(`CASE#${ids[1]}`)) await remove(item);
      for (const item of await entriesOf(ids[1])) await remove(item);
    },
    /root of 2026-03-02, case \S+, entry 1: subject-missing/,
  ],
  [
    'all entries of a case removed, though not the case',
    async () => {
      for (const item of await entriesOf(ids[1])) await remove(item);
    },
    /case \S+: empty-subject/,
  ],
  [
    'only the case’s own item removed',
    async () => remove({ PK: { S: `CASE#${ids[1]}` }, SK: { S: 'CASE' } }),
    /case \S+, entry 1: beyond-head/,
  ],
  [
    'a root removed',
    async () => {
      await remove((await rootItem('2026-03-03')) ?? {}, 'roots');
    },
    /root of 2026-03-04: root-not-linked/,
  ],
  [
    'the leaves of a root removed',
    async () => {
      for (const item of await leavesOf('2026-03-03')) await remove(item, 'roots');
    },
    /root of 2026-03-03: leaves-changed/,
  ],
];

describe('an export of the ledgers, verified offline', () => {
  it('holds all cases, entries and roots, and is intact when nobody touched the table', () => {
    const { status, stdout } = run('verify.ts', exported());
    expect(stdout).toMatch(
      /^3 subjects \(case 3\), 7 entries, 3 roots: intact\nlast root, of 2026-03-04: [0-9a-f]{64}\n$/,
    );
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
    const { status, stderr } = run('export.ts', ...tables, '--out', out);
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
      ['export.ts', ...named, '--out', 'x'],
      ['export.ts', '--data', 'nowhere', ...tables, '--out', 'x'],
    ] as const) {
      expect([script, ...args, run(script, ...args).status]).toEqual([script, ...args, 2]);
    }
  });
});
