import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, noticed } from '../../../../test/support/case-steps.ts';
import { call, people, startCases, type World } from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startCases();
});
afterAll(() => world.stop());

const read = async (id: string) => (await call(people.cityOffice, `GET /cases/${id}/ledger`)).body;

const key = (id: string, entry: number) => ({
  PK: { S: `LEDGER#case#${id}` },
  SK: { S: `ENTRY#00000${entry}` },
});

const get = async (id: string, entry: number) =>
  (await world.engine.call('GetItem', { TableName: 'cases', Key: key(id, entry) })).Item as Record<
    string,
    unknown
  >;

const put = (item: unknown) => world.engine.call('PutItem', { TableName: 'cases', Item: item });
const remove = (id: string, entry: number) =>
  world.engine.call('DeleteItem', { TableName: 'cases', Key: key(id, entry) });

/** What somebody with a hand in the table could do, and what the reader is told. */
const tampering: readonly [string, (id: string) => Promise<unknown>, string, number][] = [
  [
    'a word changed',
    async (id) => put({ ...(await get(id, 2)), at: { S: '2026-01-01T00:00:00.000Z' } }),
    'hash-mismatch',
    2,
  ],
  [
    'the actor changed',
    async (id) => put({ ...(await get(id, 4)), actor: (await get(id, 5)).actor }),
    'hash-mismatch',
    4,
  ],
  ['an entry taken out', (id) => remove(id, 3), 'broken-link', 3],
  ['the last entry cut off', (id) => remove(id, 5), 'truncated', 5],
  ['an entry put in', async (id) => put({ ...(await get(id, 5)), ...key(id, 6) }), 'beyond-head', 6],
  [
    'two entries swapped',
    async (id) => {
      const [two, three] = [await get(id, 2), await get(id, 3)];
      await put({ ...two, ...key(id, 3) });
      await put({ ...three, ...key(id, 2) });
    },
    'out-of-order',
    2,
  ],
];

describe('a case’s ledger, read over its function', () => {
  it('holds every act in order with who did it, tied to the one before', async () => {
    const id = await noticed(world);
    const { entries, verdict } = await read(id);
    expect(entries.map((e: { type: string }) => e.type)).toEqual([
      'lead-reported',
      'verified',
      'proposal-opened',
      'measure-imposed',
    ]);
    expect(entries.map((e: { entry: number }) => e.entry)).toEqual([1, 2, 3, 4]);
    expect(verdict).toEqual({ intact: true, entries: 4, head: entries[3].hash, faults: [] });
    expect(entries[3].previous).toBe(entries[2].hash);
    expect(entries[3].measures).toEqual([
      {
        stage: 'notice',
        entry: 4,
        status: 'in-force',
        from: '2026-03-02',
        lastDay: '2026-04-01',
        endedAt: null,
      },
    ]);
  });

  it('is told the same under the path that all histories have', async () => {
    const id = await noticed(world);
    const history = await call(people.cityOffice, `GET /cases/${id}/history`);
    expect(history.body).toEqual(await read(id));
    expect(history.body.subject).toEqual({ type: 'case', id });
    const outside = await call(people.southOffice, `GET /cases/${id}/history`);
    expect(outside.status).toBe(404);
  });

  it.each(tampering)('shows %s', async (_, tamper, code, entry) => {
    const id = await noticed(world);
    await act(people.northStaff, id, 'progress', { text: '进展' });
    expect((await read(id)).verdict.intact).toBe(true);
    await tamper(id);
    const { verdict } = await read(id);
    expect(verdict.intact).toBe(false);
    expect(verdict.faults).toContainEqual({ entry, code });
  });
});
