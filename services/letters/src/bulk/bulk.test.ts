import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { killedAt } from '../../../../test/support/crash.ts';
import {
  call,
  continueBulk,
  importCsv,
  pendingBulk,
  people,
  startRegister,
  testUnits,
  unitsCsv,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister();
});
afterAll(() => world.stop());

/** A hundred townships of the north: four chunks of a transaction each. */
const hundred = (prefix: string) =>
  unitsCsv([
    ...testUnits,
    ...Array.from({ length: 100 }, (_, i) => [
      `${prefix}-${i}`,
      '某乡',
      'Township',
      'locality',
      'township',
      'north',
      'local',
      '',
    ]),
  ]);

const imported = async (prefix: string): Promise<number> => {
  let found = 0;
  let cursor: string | null = null;
  do {
    const query: Record<string, string | number> = { parent: 'north', limit: 200, ...(cursor && { cursor }) };
    const { body } = await call(cityOffice, 'GET /units', { query });
    found += body.items.filter((u: { id: string }) => u.id.startsWith(`${prefix}-`)).length;
    cursor = body.nextCursor;
  } while (cursor);
  return found;
};

describe('an import killed at any transaction', () => {
  test.each([
    [1, 'before', 0],
    [1, 'after', 0],
    [2, 'before', 0],
    [2, 'after', 31],
    [3, 'before', 31],
    [3, 'after', 62],
    [4, 'before', 62],
    [4, 'after', 93],
    [5, 'before', 93],
    [5, 'after', 100],
  ] as const)('killed at its transaction %i, %s: nothing is lost or doubled', async (n, when, applied) => {
    const prefix = `${when}-${n}`;
    const headers = { 'idempotency-key': prefix };
    const killed = await killedAt(n, when, () => importCsv(cityOffice, hundred(prefix), headers));
    expect(killed).toBe(true);
    expect(await imported(prefix)).toBe(applied);
    const records = await pendingBulk(world);
    const decided = n > 1 || when === 'after';
    expect(records).toHaveLength(decided && applied < 100 ? 1 : 0);
    const list = await call(cityOffice, 'GET /units');
    expect('jieti-import-pending' in list.headers).toBe(records.length === 1);
    expect(await continueBulk(records)).toEqual({ batchItemFailures: [] });
    expect(await imported(prefix)).toBe(decided ? 100 : 0);
    const again = await importCsv(cityOffice, hundred(prefix), headers);
    expect(again.body).toMatchObject({ rows: 109, created: 100 });
    expect(await imported(prefix)).toBe(100);
    expect((await call(cityOffice, `GET /units/${prefix}-7`)).body.version).toBe(1);
    expect((await call(cityOffice, 'GET /units')).headers).not.toHaveProperty('jieti-import-pending');
  });

  test('whoever changes a unit next finishes it first', async () => {
    await killedAt(3, 'before', () => importCsv(cityOffice, hundred('helped')));
    expect(await imported('helped')).toBe(31);
    const body = {
      name: { zh: '湖镇', en: 'Lake' },
      kind: 'locality',
      level: 'township',
      parent: 'north',
      affiliation: 'local',
      group: null,
    };
    expect((await call(northOffice, 'PUT /units/north-lake', { body })).status).toBe(200);
    expect(await imported('helped')).toBe(100);
  });

  test('a stream record that comes late or twice does nothing wrong, also to one that is being applied', async () => {
    await killedAt(2, 'before', () => importCsv(cityOffice, hundred('late')));
    const records = await pendingBulk(world);
    await Promise.all([continueBulk(records), continueBulk(records), importCsv(cityOffice, hundred('late'))]);
    expect(await imported('late')).toBe(100);
    expect(await continueBulk(records)).toEqual({ batchItemFailures: [] });
    expect((await call(cityOffice, 'GET /units/late-99')).body.version).toBe(1);
  });

  test('what takes longer than a request may is answered for and goes on by the stream', async () => {
    const clock = vi.spyOn(performance, 'now');
    let now = 0;
    clock.mockImplementation(() => {
      now += 15_000;
      return now;
    });
    const reply = await importCsv(cityOffice, hundred('slow'));
    const next = await importCsv(cityOffice, hundred('next'));
    clock.mockRestore();
    expect(reply.body).toMatchObject({ created: 100 });
    expect([next.status, next.body.code]).toEqual([409, 'bulk-act-pending']);
    expect(await imported('slow')).toBe(62);
    await continueBulk(await pendingBulk(world));
    expect([await imported('slow'), await imported('next')]).toEqual([100, 0]);
  });

  test('two imports at once both come in whole', async () => {
    const both = await Promise.all(['left', 'right'].map((p) => importCsv(cityOffice, hundred(p))));
    expect(both.map((r) => [r.status, r.body.created])).toEqual([
      [200, 100],
      [200, 100],
    ]);
    expect([await imported('left'), await imported('right')]).toEqual([100, 100]);
  });
});
