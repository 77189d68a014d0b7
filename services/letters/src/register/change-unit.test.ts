import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putUnit, school, unitBody, yearUnderWay } from '../../../../test/support/letters-restructure.ts';
import { call, people, staffOf, startLetters, type World } from '../../../../test/support/world/index.ts';

const { cityOffice, citySlgOffice, northOffice, southOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startLetters();
  await yearUnderWay(world);
  await putUnit(cityOffice, 'south-mill', { ...unitBody('south-mill'), group: 'mills', from: '2026-06-10' });
  await putUnit(cityOffice, 'south-old', { ...unitBody('south-mill'), group: null });
  await putUnit(cityOffice, 'south-old', {
    ...unitBody('south-mill'),
    group: null,
    status: 'abolished',
    from: '2026-07-01',
  });
});
afterAll(() => world.stop());

const lake = unitBody('north-lake');
const hill = unitBody('north-hill');

describe('a dated change is refused with its reason, and nothing changes (A3)', () => {
  test.each([
    [
      'from tomorrow',
      'north-lake',
      { ...lake, group: 'x', from: '2026-07-21' },
      422,
      'from-in-future',
      '/from',
    ],
    [
      'before the last change',
      'south-mill',
      { ...unitBody('south-mill'), group: 'x', from: '2026-06-09' },
      409,
      'change-before-last',
      '/from',
    ],
    [
      'below a unit nobody knows',
      'north-lake',
      { ...lake, parent: 'no-such', from: '2026-07-01' },
      422,
      'unknown-parent',
      '/parent',
    ],
    [
      'below itself',
      'north-lake',
      { ...lake, parent: 'north-lake', from: '2026-07-01' },
      422,
      'cycle',
      '/parent',
    ],
    [
      'below what lies below it',
      'north-hill',
      { ...hill, parent: 'hill-school', from: '2026-07-01' },
      422,
      'cycle',
      '/parent',
    ],
    [
      'a township below a township',
      'north-lake',
      { ...lake, parent: 'south-mill', from: '2026-07-01' },
      422,
      'level-not-below-parent',
      '/level',
    ],
    [
      'below a unit that is no more',
      'north-lake',
      { ...lake, kind: 'unit', parent: 'south-old', from: '2026-07-01' },
      422,
      'parent-ended',
      '/parent',
    ],
    [
      'merged into nobody',
      'north-lake',
      { ...lake, status: 'merged', from: '2026-07-01' },
      422,
      'successor-of-merged',
      '/mergedInto',
    ],
    [
      'merged into itself',
      'north-lake',
      { ...lake, status: 'merged', mergedInto: 'north-lake', from: '2026-07-01' },
      422,
      'unknown-successor',
      '/mergedInto',
    ],
    [
      'merged into a unit that is no more',
      'north-lake',
      { ...lake, status: 'merged', mergedInto: 'south-old', from: '2026-07-01' },
      422,
      'unknown-successor',
      '/mergedInto',
    ],
    [
      'abolished and taken over',
      'north-lake',
      { ...lake, status: 'abolished', mergedInto: 'north-hill', from: '2026-07-01' },
      422,
      'successor-of-merged',
      '/mergedInto',
    ],
    [
      'merged and moved at once',
      'north-lake',
      { ...lake, parent: 'south', status: 'merged', mergedInto: 'south-mill', from: '2026-07-01' },
      422,
      'ended-and-moved',
      '/status',
    ],
    [
      'merged without a day',
      'north-lake',
      { ...lake, status: 'merged', mergedInto: 'north-hill' },
      422,
      'end-without-day',
      '/status',
    ],
    [
      'the city abolished',
      'city',
      { ...unitBody('city'), parent: null, status: 'abolished', from: '2026-07-01' },
      422,
      'root-stays',
      '/status',
    ],
    [
      'abolished with a school below it',
      'north-hill',
      { ...hill, status: 'abolished', from: '2026-07-01' },
      409,
      'units-below',
      '/status',
    ],
    [
      'another kind with a school below it',
      'north-hill',
      { ...hill, kind: 'unit', from: '2026-07-01' },
      409,
      'units-below',
      '/kind',
    ],
    [
      'what is no more brought back',
      'south-old',
      { ...unitBody('south-mill'), from: '2026-07-10' },
      409,
      'unit-ended',
      '',
    ],
    [
      'a new unit that is no more',
      'north-new',
      { ...lake, status: 'abolished', from: '2026-07-01' },
      422,
      'end-without-day',
      '/status',
    ],
  ])('%s', async (_, id, body, status, code, pointer) => {
    const before = (await call(cityOffice, `GET /units/${id}`)).body;
    const reply = await putUnit(cityOffice, id, body);
    const [fault] = reply.body.errors ?? [];
    expect([reply.status, reply.body.code === 'invalid-input' ? fault.code : reply.body.code]).toEqual([
      status,
      code,
    ]);
    expect(fault?.pointer).toBe(pointer);
    expect((await call(cityOffice, `GET /units/${id}`)).body).toEqual(before);
  });

  test('a move is for an office over both places: a county gives nothing away and takes nothing', async () => {
    const away = { ...lake, parent: 'south', from: '2026-07-01' };
    const north = await putUnit(northOffice, 'north-lake', away);
    expect([north.status, north.body.errors[0].code]).toEqual([422, 'unknown-parent']);
    expect((await putUnit(southOffice, 'north-lake', away)).status).toBe(404);
    expect((await putUnit(citySlgOffice, 'north-lake', away)).body).toMatchObject({
      code: 'not-competent',
      articles: ['A6'],
    });
    expect((await putUnit(staffOf('north-lake'), 'north-lake', away)).status).toBe(403);
    const both = { subject: 'two', offices: [...northOffice.offices, ...citySlgOffice.offices] };
    expect((await putUnit(both, 'north-lake', away)).status).toBe(403);
  });

  test('with If-Match of another version it is 412, and 400 or 422 for a day that is none', async () => {
    const body = { ...lake, group: 'x', from: '2026-07-01' };
    expect((await putUnit(northOffice, 'north-lake', body, { 'if-match': '"9"' })).status).toBe(412);
    expect((await putUnit(northOffice, 'north-lake', { ...body, from: '2026-02-30' })).status).toBe(422);
    const none = await call(northOffice, 'GET /units/north-lake', { query: { on: '2026-13-01' } });
    expect(none.status).toBe(422);
  });

  test('a change on the very day of the last one, and one from today, are made', async () => {
    const mill = { ...unitBody('south-mill'), group: 'dams', from: '2026-06-10' };
    expect((await putUnit(cityOffice, 'south-mill', mill)).body).toMatchObject({ group: 'dams' });
    const today = { ...mill, name: { zh: '水坝镇', en: 'Dam Township' }, from: '2026-07-20' };
    expect((await putUnit(southOffice, 'south-mill', today)).body.from).toBe('2026-07-20');
    const on = async (day: string) =>
      (await call(southOffice, 'GET /units/south-mill', { query: { on: day } })).body.group;
    expect([await on('2026-06-09'), await on('2026-06-10')]).toEqual(['townships', 'dams']);
  });

  test('a unit entered from a day on was not there the day before, and is corrected without another day', async () => {
    const entered = await putUnit(northOffice, 'north-new', { ...lake, from: '2026-07-01' });
    expect([entered.status, entered.body.from]).toEqual([201, '2026-07-01']);
    const on = async (day: string) =>
      (await call(northOffice, 'GET /units/north-new', { query: { on: day } })).status;
    expect([await on('2026-06-30'), await on('2026-07-01')]).toEqual([404, 200]);
    const corrected = await putUnit(northOffice, 'north-new', { ...lake, group: 'new' });
    expect(corrected.body).toMatchObject({ group: 'new', from: '2026-07-01', version: 2 });
    expect((await putUnit(cityOffice, 'hill-school', school)).body.version).toBe(1);
  });
});
