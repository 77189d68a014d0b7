import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  call,
  people,
  postOf,
  startRegister,
  templateBody,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startRegister({ heads: ['city', 'north'] });
});
afterAll(() => world.stop());

const zone = {
  ...{ kind: 'locality', level: 'county', parent: 'city', affiliation: 'local', group: 'districts' },
  name: { zh: '新区', en: 'New Zone' },
};
const put = (body: object) => call(cityOffice, 'PUT /units/new-zone', { body: { ...zone, ...body } });
const issue = async () => (await call(cityOffice, 'POST /years/2026/letters:issue')).body;

test('a unit is entered to stand from a later day, and what is read on a day shows what stands on it (A3)', async () => {
  const entered = await put({ from: '2026-03-01' });
  expect([entered.status, entered.body.from]).toEqual([201, '2026-03-01']);
  const on = (day: string) => call(cityOffice, 'GET /units/new-zone', { query: { on: day } });
  expect((await on('2026-02-28')).status).toBe(404);
  expect((await on('2026-03-01')).body).toMatchObject({ from: '2026-03-01', name: zone.name });
});

test('till that day all of it is entered anew, its day too, and no time before it is left behind (A3)', async () => {
  expect((await put({ from: '2026-04-01', name: { zh: '高新区', en: 'High-tech Zone' } })).status).toBe(200);
  const on = (day: string) => call(cityOffice, 'GET /units/new-zone', { query: { on: day } });
  expect((await on('2026-03-31')).status).toBe(404);
  expect((await put({ from: '2026-02-10' })).status).toBe(200);
  expect((await on('2026-02-09')).status).toBe(404);
  expect((await on('2026-02-10')).body.name).toEqual(zone.name);
});

const coverage = async (under: string) =>
  (await call(cityOffice, 'GET /years/2026/coverage', { query: { under } })).body;

/** The branches of the city that are not signed, with the number that is missing in each. */
const missing = async (): Promise<Record<string, number>> => {
  const { branches } = await coverage('city');
  return Object.fromEntries(
    branches.map((one: { unit: string; missing: number }) => [one.unit, one.missing]),
  );
};

test('it is missing in nobody’s coverage till it stands, and is from that day on, as what hangs below it is (A3, A7)', async () => {
  world.setNow('2026-02-09T15:59:59.999Z');
  const before = await coverage('city');
  expect(await missing()).not.toHaveProperty('new-zone');
  expect(before.units).toBe(
    before.branches.reduce((sum: number, { units }: { units: number }) => sum + units, 0),
  );
  world.setNow('2026-02-09T16:00:00.000Z');
  expect(await missing()).toHaveProperty('new-zone', 1);
  const after = await coverage('city');
  expect([after.units, after.missing]).toEqual([before.units + 1, before.missing + 1]);
});

test('one that is to come below a county is missing in neither the county’s nor the city’s coverage (A3, A7)', async () => {
  const [city, north] = [await coverage('city'), await coverage('north')];
  const town = {
    kind: 'locality',
    level: 'township',
    parent: 'north',
    affiliation: 'local',
    group: 'counties',
  };
  const entered = await call(cityOffice, 'PUT /units/north-new-town', {
    body: { ...town, name: { zh: '新镇', en: 'New Town' }, from: '2026-02-20' },
  });
  expect(entered.status).toBe(201);
  expect([(await coverage('city')).units, (await coverage('north')).units]).toEqual([
    city.units,
    north.units,
  ]);
  world.setNow('2026-02-19T16:00:00.000Z');
  expect((await coverage('city')).missing).toBe(city.missing + 1);
  expect((await coverage('north')).missing).toBe(north.missing + 1);
});

test('no letter is issued to it before it stands, and one is from that day on (A3, A7)', async () => {
  await call(cityOffice, 'PUT /units/new-zone/posts/head', { body: postOf('zone-head', '2026-02-10') });
  await call(cityOffice, 'PUT /years/2026/template', { body: templateBody });
  world.setNow('2026-02-09T15:59:59.999Z');
  expect((await issue()).issued).toBe(1);
  expect((await call(cityOffice, 'GET /letters/2026-new-zone')).status).toBe(404);
  world.setNow('2026-02-09T16:00:00.000Z');
  expect((await issue()).issued).toBe(1);
  expect((await call(cityOffice, 'GET /letters/2026-new-zone')).body.status).toBe('issued');
});
