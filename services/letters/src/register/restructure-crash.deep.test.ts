import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { killedAt } from '../../../../test/support/crash.ts';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import { coverages } from '../../../../test/support/letters-coverage.ts';
import { putUnit, unitBody, yearUnderWay } from '../../../../test/support/letters-restructure.ts';
import {
  call,
  continueBulk,
  importCsv,
  pendingBulk,
  people,
  postOf,
  staffOf,
  startLetters,
  templateOf,
  testUnits,
  unitsCsv,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice, southOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startLetters();
});
beforeEach(() => yearUnderWay(world));
afterAll(() => world.stop());

const away = { ...unitBody('north-hill'), parent: 'south', from: '2026-07-01' };
const move = () => putUnit(cityOffice, 'north-hill', away, { 'idempotency-key': 'the-move' });
const end = () =>
  putUnit(
    cityOffice,
    'hill-school',
    {
      ...unitBody('north-health'),
      parent: 'north-hill',
      level: 'township',
      status: 'abolished',
      from: '2026-07-01',
    },
    { 'idempotency-key': 'the-end' },
  );
const everywhere = ['city', 'north', 'south', 'north-hill', 'north-lake'];
const expectCoverage = async () => {
  const { read, computed } = await coverages(2026, everywhere, '2026-07-20');
  expect(read).toEqual(computed);
};
const below = async (id: string) =>
  (await call(cityOffice, 'GET /units', { query: { parent: id } })).body.items.map(
    (u: { id: string }) => u.id,
  );
const letterUnits = async (as: Parameters<typeof call>[0]) =>
  (await call(as, 'GET /letters', { query: { year: 2026, limit: 100 } })).body.items.map(
    (l: { unit: string }) => l.unit,
  );

const moments = [1, 2, 3, 4, 5, 6].flatMap((n) => [[n, 'before'] as const, [n, 'after'] as const]);

describe('a move killed at any transaction (A3)', () => {
  // The decision; the township itself and what it has, and the step; the school likewise.
  test.each(moments)('at its transaction %i, %s: all of the branch comes over, once', async (n, when) => {
    await killedAt(n, when, move);
    await continueBulk(await pendingBulk(world));
    expect(await move()).toMatchObject({ status: 200, body: { parent: 'south', version: 2 } });
    expect(await pendingBulk(world)).toEqual([]);
    expect(await letterUnits(southOffice)).toEqual(['south', 'north-hill', 'hill-school', 'south-mill']);
    expect(await letterUnits(northOffice)).toEqual(['north', 'north-lake']);
    expect([await below('north'), await below('south')]).toEqual([
      ['north-health', 'north-lake'],
      ['north-hill', 'south-mill'],
    ]);
    await expectCoverage();
  });

  test.each(moments.slice(0, 6))(
    'an end killed at its transaction %i, %s, is whole in the end',
    async (n, when) => {
      await killedAt(n, when, end);
      await continueBulk(await pendingBulk(world));
      expect(await end()).toMatchObject({ status: 200, body: { status: 'abolished', version: 2 } });
      expect((await call(cityOffice, 'GET /letters/2026-hill-school')).body).toMatchObject({
        endedOn: '2026-07-01',
        version: 4,
      });
      await expectCoverage();
    },
  );

  test('what was entered while nobody went on is in the right place once somebody does', async () => {
    expect(await killedAt(2, 'after', move)).toBe(true);
    const posted = await call(southOffice, 'PUT /units/north-hill/posts/second', { body: postOf('second') });
    expect(posted.status).toBe(201);
    const signed = await call(staffOf('hill-school'), 'POST /letters/2026-hill-school/signatures', {
      body: { side: 'subordinate', post: 'head' },
    });
    expect(signed.body.code).toBe('already-signed');
    await continueBulk(await pendingBulk(world));
    await expectCoverage();
  });
});

describe('a move that meets something else (A3, A7)', () => {
  test('a signature overtaken by the move counts in the new county', async () => {
    // Signed by one, so that the move leaves the letter in its version and only takes it along.
    const sign = (acting: string, side: string) =>
      call(staffOf(acting), 'POST /letters/2026-north-lake/signatures', { body: { side, post: 'head' } });
    await sign('north', 'superior');
    const [signed] = await overtakenBy(
      () => sign('north-lake', 'subordinate'),
      () =>
        putUnit(cityOffice, 'north-lake', {
          ...unitBody('north-lake'),
          parent: 'south',
          from: '2026-07-01',
        }),
    );
    expect([signed.status, signed.body.version]).toEqual([201, 3]);
    const south = (await call(cityOffice, 'GET /years/2026/coverage', { query: { under: 'south' } })).body;
    expect([south.units, south.inForce]).toEqual([2, 2]);
    expect(await letterUnits(southOffice)).toContain('north-lake');
    await expectCoverage();
  });

  test('a move overtaken by a signature moves the letter as it was signed, between those two', async () => {
    const [moved] = await overtakenBy(
      () =>
        putUnit(cityOffice, 'north-lake', {
          ...unitBody('north-lake'),
          parent: 'south',
          from: '2026-07-01',
        }),
      () =>
        call(staffOf('north'), 'POST /letters/2026-north-lake/signatures', {
          body: { side: 'superior', post: 'head' },
        }),
    );
    expect(moved.status).toBe(200);
    expect((await call(southOffice, 'GET /letters/2026-north-lake')).body).toMatchObject({
      status: 'signed-by-one',
      superior: 'north',
    });
    await expectCoverage();
  });

  test('a post entered at the same moment stands where its unit stands', async () => {
    const enter = () =>
      call(cityOffice, 'PUT /units/north-health/posts/head', { body: postOf('health-head') });
    const [entered] = await overtakenBy(enter, () =>
      putUnit(cityOffice, 'north-health', {
        ...unitBody('north-health'),
        parent: 'south',
        from: '2026-07-01',
      }),
    );
    expect(entered.status).toBe(201);
    expect((await enter()).status).toBe(200);
    const { Item } = await world.engine.call('GetItem', {
      TableName: process.env.LETTERS_TABLE,
      Key: { PK: { S: 'UNIT#north-health' }, SK: { S: 'POST#head' } },
    });
    expect(Item).toMatchObject({ GSI1SK: { S: 'city/south/north-health/#head' } });
    expect((await call(cityOffice, 'POST /years/2026/letters:issue')).body.issued).toBe(1);
    await expectCoverage();
  });

  test('an issue overtaken by the move serves everybody where they now are', async () => {
    await call(cityOffice, 'PUT /years/2027/template', { body: templateOf(2027) });
    const [issued] = await overtakenBy(() => call(cityOffice, 'POST /years/2027/letters:issue'), move);
    expect([issued.status, issued.body.issued]).toEqual([200, 8]);
    const { read, computed } = await coverages(2027, everywhere, '2026-07-20');
    expect(read).toEqual(computed);
    expect((await call(southOffice, 'GET /letters/2027-north-hill')).body.superior).toBe('south');
  });

  test('a move overtaken by an issue takes along the letters that were just issued', async () => {
    await call(cityOffice, 'PUT /years/2027/template', { body: templateOf(2027) });
    await overtakenBy(move, () => call(cityOffice, 'POST /years/2027/letters:issue'));
    const { read, computed } = await coverages(2027, everywhere, '2026-07-20');
    expect(read).toEqual(computed);
  });

  test('an issue that died half-way goes on after the move, and serves everybody where they now are', async () => {
    await call(cityOffice, 'PUT /years/2027/template', { body: templateOf(2027) });
    await killedAt(1, 'after', () => call(cityOffice, 'POST /years/2027/letters:issue'));
    await killedAt(1, 'after', move);
    await continueBulk((await pendingBulk(world)).toReversed());
    const { read, computed } = await coverages(2027, everywhere, '2026-07-20');
    expect(read).toEqual(computed);
    expect((await call(southOffice, 'GET /letters/2027-hill-school')).status).toBe(200);
  });

  test('an import overtaken by the move is judged again, and its new unit stands in the new county', async () => {
    const row = ['hill-clinic', '卫生院', 'Clinic', 'unit', 'township', 'north-hill', 'local', ''];
    const [imported] = await overtakenBy(() => importCsv(cityOffice, unitsCsv([testUnits[0], row])), move);
    expect([imported.status, imported.body.created]).toEqual([200, 1]);
    expect((await call(southOffice, 'GET /units/hill-clinic')).status).toBe(200);
    await expectCoverage();
  });

  test('a move overtaken by a new unit of its branch takes that along', async () => {
    const clinic = { ...unitBody('north-health'), kind: 'unit', level: 'township', parent: 'north-hill' };
    const [moved] = await overtakenBy(move, () => putUnit(northOffice, 'hill-clinic', clinic));
    expect(moved.status).toBe(200);
    expect((await call(southOffice, 'GET /units/hill-clinic')).status).toBe(200);
    await expectCoverage();
  });
});
