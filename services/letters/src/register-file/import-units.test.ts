import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  call,
  importCsv,
  people,
  startLetters,
  testUnits,
  unitsCsv,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice, citySlgOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startLetters();
});
afterAll(() => world.stop());

const allUnits = async () => (await call(cityOffice, 'GET /units')).body.items;
const pointers = (reply: { body: { errors: { pointer: string }[] } }) =>
  reply.body.errors.map((e) => e.pointer);
const changed = (id: string, column: number, value: string) =>
  testUnits.map((row) => (row[0] === id ? row.map((cell, i) => (i === column ? value : cell)) : row));

describe('importing the register (A3)', () => {
  test('three bad rows are named by row, column and reason, and nothing is imported', async () => {
    const rows = testUnits.map((row): string[] => [...row]);
    rows[1]?.splice(3, 1, 'country');
    rows[4]?.splice(5, 1, 'nowhere');
    rows[7]?.splice(4, 1, 'province');
    const reply = await importCsv(cityOffice, unitsCsv(rows));
    expect(reply.status).toBe(422);
    expect(pointers(reply).sort()).toEqual(['/rows/3/kind', '/rows/6/parent', '/rows/9/level']);
    expect(reply.body.errors[0].detail).toContain('第 3 行“类别”（D3）：应为下列之一：地方、部门、单位');
    expect(await allUnits()).toEqual([]);
    const english = await importCsv(cityOffice, unitsCsv(rows), { 'accept-language': 'en' });
    expect(english.body.errors[0].detail).toBe('Row 3, Kind (D3): One of: locality, department, unit.');
  });

  test.each([
    ['an id twice', [...testUnits, testUnits[3]], ['/rows/11/id'], 'duplicate-id'],
    [
      'a second city',
      [...testUnits, ['other', '他市', 'Other', 'locality', 'city', '', 'local', '']],
      ['/rows/11/parent'],
      'second-root',
    ],
    ['parents in a circle', changed('north', 5, 'north-hill'), ['/rows/3/parent', '/rows/5/parent'], 'cycle'],
    [
      'a county inside a township',
      [...testUnits, ['x', '县', 'X', 'locality', 'county', 'north-hill', 'local', '']],
      ['/rows/11/level'],
      'level-not-below-parent',
    ],
    [
      'a locality below a department',
      changed('north-hill', 5, 'north-health'),
      ['/rows/5/parent'],
      'parent-not-locality',
    ],
    [
      'a county department of the city’s level',
      changed('north-health', 4, 'city'),
      ['/rows/10/level'],
      'level-above-parent',
    ],
    [
      'an identity number as a name',
      changed('south', 1, '张三 130203199001011234'),
      ['/rows/4/nameZh'],
      'personal-number',
    ],
    ['a city that is a county', changed('city', 4, 'county'), ['/rows/2/level'], 'root-level'],
    [
      'a level that the law does not have',
      changed('north', 4, 'village'),
      ['/rows/3/level'],
      'invalid-value',
    ],
  ])('%s is refused', async (_, rows, at, code) => {
    const reply = await importCsv(cityOffice, unitsCsv(rows as string[][]));
    expect(reply.status).toBe(422);
    expect(pointers(reply)).toEqual(expect.arrayContaining(at));
    expect(reply.body.errors.map((e: { code: string }) => e.code)).toContain(code);
    expect(await allUnits()).toEqual([]);
  });

  test.each([
    ['a row with a cell too many', `${unitsCsv()}x,乙,X,unit,city,city,local,a,b\n`, '/rows/11'],
    ['a missing column', unitsCsv().replace('affiliation', 'belongs'), '/rows/1/affiliation'],
    ['a quote that never ends', `${unitsCsv()}"x,乙`, ''],
    ['bytes that are not UTF-8', unitsCsv().replace('北县', '\uFFFD\uFFFD'), ''],
    ['no rows', 'id,nameZh,nameEn,kind,level,parent,affiliation,group\n', ''],
    ['nothing at all', '', '/rows/1/id'],
  ])('%s is a clear problem', async (_, csv, pointer) => {
    const reply = await importCsv(cityOffice, csv);
    expect(reply.status).toBe(422);
    expect(pointers(reply)).toContain(pointer);
  });

  test('a row that is spoilt is named alone, not the units below it', async () => {
    const reply = await importCsv(cityOffice, unitsCsv(changed('north', 3, 'country')));
    expect(pointers(reply)).toEqual(['/rows/3/kind']);
  });

  test('a chain of parents deeper than five is refused, however long', async () => {
    const chain = Array.from({ length: 5000 }, (_, i) => [
      `d${i}`,
      '科',
      'D',
      'unit',
      'township',
      i === 0 ? 'city' : `d${i - 1}`,
      'local',
      '',
    ]);
    const reply = await importCsv(cityOffice, unitsCsv([...testUnits, ...chain]));
    expect(reply.status).toBe(422);
    expect(reply.body.errors[0]).toMatchObject({ pointer: '/rows/15/parent', code: 'too-deep' });
  });

  test('only a registrar imports: the SLG office has not the competence (A6)', async () => {
    const reply = await importCsv(citySlgOffice);
    expect(reply.status).toBe(403);
    expect(reply.body).toMatchObject({ code: 'not-competent', articles: ['A6'] });
  });

  test('a county office cannot bring in units of another county', async () => {
    const reply = await importCsv(northOffice);
    expect(reply.status).toBe(422);
    expect(pointers(reply)).toContain('/rows/4/parent');
    expect(await allUnits()).toEqual([]);
  });

  test('a file above 4 MiB is too large, JSON is the wrong type', async () => {
    expect((await importCsv(cityOffice, 'x'.repeat(4 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await call(cityOffice, 'POST /units:import', { body: {} })).status).toBe(415);
  });

  test('a good file comes in whole, with a BOM or without, and once more changes nothing', async () => {
    const first = await importCsv(cityOffice, `\uFEFF${unitsCsv()}`);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ rows: 9, created: 9, changed: 0, unchanged: 0 });
    const units = await allUnits();
    expect(units.map((u: { id: string }) => u.id)).toEqual([
      'city',
      'city-education',
      'city-works',
      'north',
      'north-health',
      'north-hill',
      'north-lake',
      'south',
      'south-mill',
    ]);
    const again = await importCsv(cityOffice, unitsCsv());
    expect(again.body).toMatchObject({ created: 0, changed: 0, unchanged: 9 });
    expect(await allUnits()).toEqual(units);
  });

  test('another name makes a new version of that unit and of no other', async () => {
    const reply = await importCsv(cityOffice, unitsCsv(changed('south', 1, '南城区')));
    expect(reply.body).toMatchObject({ created: 0, changed: 1, unchanged: 8 });
    const south = await call(cityOffice, 'GET /units/south');
    expect(south.body).toMatchObject({ name: { zh: '南城区' }, version: 2 });
    expect((await call(cityOffice, 'GET /units/north')).body.version).toBe(1);
    await importCsv(cityOffice, unitsCsv());
  });

  test('a unit that is entered does not change its place, kind or level by an import; each cell says what to do instead (A3)', async () => {
    const csv = unitsCsv(changed('north-hill', 5, 'south')).replace(
      'City Heavy Works,unit',
      'City Heavy Works,department',
    );
    const reply = await importCsv(cityOffice, csv);
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toMatchObject([
      {
        pointer: '/rows/5/parent',
        code: 'structure-fixed',
        cell: 'F5',
        detail: expect.stringContaining('变更须对该单位单独登记'),
      },
      {
        pointer: '/rows/9/kind',
        code: 'structure-fixed',
        cell: 'D9',
        detail: expect.stringContaining('变更须对该单位单独登记'),
      },
    ]);
    expect((await call(cityOffice, 'GET /units/north-hill')).body).toMatchObject({ parent: 'north' });
  });

  test('a column of its own for the day or for what it merged into is refused by name (A3)', async () => {
    const csv = unitsCsv()
      .split('\n')
      .map((line, i) => (line === '' ? '' : `${line},${i === 0 ? 'from' : '2026-01-01'}`))
      .join('\n');
    const reply = await importCsv(cityOffice, csv);
    expect([reply.status, JSON.stringify(reply.body.errors)]).toEqual([422, expect.stringContaining('from')]);
  });

  test('the same key gives the same answer, and another file under it is refused', async () => {
    const headers = { 'idempotency-key': 'import-1' };
    const first = await importCsv(cityOffice, unitsCsv(changed('north', 2, 'North')), headers);
    expect(first.body.changed).toBe(1);
    expect(await importCsv(cityOffice, unitsCsv(changed('north', 2, 'North')), headers)).toEqual(first);
    const other = await importCsv(cityOffice, unitsCsv(), headers);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });
});
