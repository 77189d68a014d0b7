import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import {
  call,
  people,
  postOf,
  startRegister,
  templateBody,
  testUnitIds,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice, southOffice } = people;
const staffOf = (...units: string[]) => ({ subject: `staff-${units[0]}`, units });
let world: World;

beforeAll(async () => {
  world = await startRegister({ heads: testUnitIds });
  await call(northOffice, 'PUT /units/hill-clinic', {
    body: {
      name: { zh: '山镇卫生院', en: 'Hill Clinic' },
      kind: 'unit',
      level: 'township',
      parent: 'north-hill',
      affiliation: 'local',
      group: null,
    },
  });
  await call(northOffice, 'PUT /units/hill-clinic/posts/head', { body: postOf('clinic-head') });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
  await call(cityOffice, 'POST /years/2026/letters:issue');
});
afterAll(() => world.stop());

const split = (id: string, shares: Readonly<Record<string, number>>) => ({
  id,
  shares: Object.entries(shares).map(([unit, weight]) => ({ unit, weight })),
});
const put = (unit: string, targets: readonly object[], headers = {}, as = staffOf(unit)) =>
  call(as, `PUT /letters/2026-${unit}/targets`, { body: { targets }, headers });
const read = (as: Parameters<typeof call>[0], unit: string, query = {}) =>
  call(as, `GET /letters/2026-${unit}/targets`, { query });

describe('targets broken down (A7)', () => {
  test('a county gives parts of its targets to those it signs with; the sums must fit', async () => {
    const bad = await put('north', [
      split('disputes', { 'north-hill': 20, 'north-lake': 39.99 }),
      split('patrols', { 'north-hill': 30, 'south-mill': 10 }),
    ]);
    expect(bad.body).toMatchObject({ status: 422, articles: ['A7'] });
    expect(bad.body.errors.map((e: { code: string; pointer: string }) => [e.code, e.pointer])).toEqual([
      ['parts-do-not-fit', '/targets/0/shares'],
      ['not-signed-with', '/targets/1/shares/1/unit'],
    ]);
    expect((await read(northOffice, 'north')).body).toMatchObject({ version: 0, branch: { items: [] } });
    const good = await put('north', [split('disputes', { 'north-hill': 20, 'north-lake': 40 })]);
    expect([good.status, good.headers.etag]).toEqual([201, '"1"']);
    expect(good.body.targets).toMatchObject([
      {
        id: 'disputes',
        weight: 60,
        from: 'letter',
        fits: true,
        shares: [{ unit: 'north-hill', weight: 20, name: { en: 'Hill Township' } }, { unit: 'north-lake' }],
      },
      { id: 'patrols', weight: 40, shares: [], fits: true },
    ]);
  });

  test('the same again changes nothing; a stale If-Match is 412; every version is kept', async () => {
    const same = await put('north', [split('disputes', { 'north-hill': 20, 'north-lake': 40 })]);
    expect([same.status, same.headers.etag]).toEqual([200, '"1"']);
    const other = [split('disputes', { 'north-hill': 30, 'north-lake': 30 })];
    expect((await put('north', other, { 'if-match': '"0"' })).status).toBe(412);
    expect((await put('north', other, { 'if-match': '"1"' })).headers.etag).toBe('"2"');
    const { body } = await call(northOffice, 'GET /letters/2026-north/targets/history');
    expect(body.verdict).toMatchObject({ intact: true, entries: 2 });
    expect(body.entries.map((e: { data: object }) => e.data)).toEqual([
      { targets: [split('disputes', { 'north-hill': 20, 'north-lake': 40 })] },
      { targets: other },
    ]);
    expect((await call(southOffice, 'GET /letters/2026-north/targets/history')).status).toBe(404);
  });

  test('below, the part given is what a unit answers for', async () => {
    const hill = await read(staffOf('north-hill'), 'north-hill');
    expect(hill.body.targets).toMatchObject([
      { id: 'disputes', weight: 30, from: 'superior' },
      { id: 'patrols', weight: 40, from: 'letter' },
    ]);
  });

  test('a branch is seen whole by the offices over it, by its own people as far as they sign', async () => {
    await put('south', [split('disputes', { 'south-mill': 60 })]);
    expect((await put('north-hill', [split('disputes', { 'hill-clinic': 60 })])).status).toBe(422);
    expect((await put('north-hill', [split('disputes', { 'hill-clinic': 30 })])).status).toBe(201);
    for (const as of [cityOffice, northOffice, staffOf('north')])
      expect((await read(as, 'north')).body).toMatchObject({
        unit: 'north',
        branch: {
          items: [{ unit: 'north-hill', targets: [{ weight: 30, from: 'superior', fits: true }, {}] }],
        },
      });
    expect((await read(southOffice, 'north')).status).toBe(404);
    expect((await read(staffOf('city'), 'north')).body.branch.items).toEqual([]);
    expect((await read(staffOf('north-lake'), 'north')).status).toBe(404);
  });

  test('an office sees all that is broken down in its branch, the city’s the whole of it; those who act for a unit do not', async () => {
    const list = (as: Parameters<typeof call>[0], query = {}) =>
      call(as, 'GET /years/2026/targets', { query });
    const all = (await list(cityOffice)).body;
    expect(all).toMatchObject({ under: 'city', nextCursor: null });
    expect(all.items.map(({ unit }: { unit: string }) => unit)).toEqual(['north', 'north-hill', 'south']);
    expect(all.items[1]).toMatchObject({ targets: [{ weight: 30, from: 'superior', fits: true }, {}] });
    const first = (await list(cityOffice, { limit: '2' })).body;
    const next = (await list(cityOffice, { limit: '2', cursor: first.nextCursor })).body;
    expect([...first.items, ...next.items]).toEqual(all.items);
    expect((await list(northOffice)).body.items).toEqual(all.items.slice(0, 2));
    expect((await list(cityOffice, { under: 'north-hill' })).body.items).toEqual([all.items[1]]);
    expect((await list(southOffice, { under: 'north' })).status).toBe(404);
    expect((await list(staffOf('north'), { under: 'north' })).status).toBe(403);
  });

  test('only those who act for the unit break its targets down', async () => {
    const targets = [split('disputes', { 'north-hill': 60 })];
    for (const as of [cityOffice, northOffice, staffOf('city')])
      expect((await put('north', targets, {}, as as ReturnType<typeof staffOf>)).body).toMatchObject({
        status: 403,
        articles: ['A7'],
        refusals: [{ competent: [{ unit: 'north' }] }],
      });
    expect((await put('north', targets, {}, staffOf('south'))).status).toBe(404);
  });

  test('overtaken by an amendment that changes the weights, the sums are held against the new ones', async () => {
    const document = { number: '综〔2026〕9号', date: '2026-01-05' };
    const sections = templateBody.sections.map((section) => ({
      ...section,
      targets: section.targets.map((target, i) => ({ ...target, weight: [70, 30][i] })),
    }));
    const [late] = await overtakenBy(
      () => put('north', [split('disputes', { 'north-hill': 60 })]),
      () =>
        call(cityOffice, 'POST /years/2026/template:amend', {
          body: { ...templateBody, document, with: { body: 'slg-office' }, sections },
        }),
    );
    expect(late.body).toMatchObject({
      status: 422,
      code: 'parts-do-not-fit',
      refusals: [{ sum: 60, weight: 70 }],
    });
    const north = await read(northOffice, 'north');
    expect(north.body).toMatchObject({ version: 2, targets: [{ weight: 70, fits: false }, { fits: true }] });
  });
});
