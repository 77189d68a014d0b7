import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { coverages } from '../../../../test/support/letters-coverage.ts';
import {
  putUnit,
  school,
  signBoth,
  unitBody,
  yearUnderWay,
} from '../../../../test/support/letters-restructure.ts';
import {
  call,
  importCsv,
  people,
  postOf,
  staffOf,
  startLetters,
  templateOf,
  testUnits,
  type World,
} from '../../../../test/support/world/index.ts';
import { loadBreakdown } from '../targets/breakdown-record.ts';

const { cityOffice, northOffice, southOffice } = people;
let world: World;

beforeAll(async () => {
  world = await startLetters();
});
beforeEach(() => yearUnderWay(world));
afterAll(() => world.stop());

const everywhere = ['city', 'north', 'south', 'north-hill', 'north-lake', 'south-mill'];
const expectCoverage = async (year = 2026) => {
  world.setNow(`${year}-07-20T01:00:00.000Z`);
  const { read, computed } = await coverages(year, everywhere, `${year}-07-20`);
  expect(read).toEqual(computed);
};
const unitsUnder = async (as: Parameters<typeof call>[0]) =>
  (await call(as, 'GET /units', { query: { limit: 200 } })).body.items.map((u: { id: string }) => u.id);
const moved = { ...unitBody('north-hill'), parent: 'south', from: '2026-07-01' };

describe('a township moved to another county from a day on (A3)', () => {
  test('goes with everything below it, its letters and what they count for', async () => {
    await expectCoverage();
    const reply = await putUnit(cityOffice, 'north-hill', moved);
    expect([reply.status, reply.body]).toMatchObject([
      200,
      { parent: 'south', from: '2026-07-01', version: 2 },
    ]);
    expect(await unitsUnder(southOffice)).toEqual(['south', 'north-hill', 'hill-school', 'south-mill']);
    expect(await unitsUnder(northOffice)).toEqual(['north', 'north-health', 'north-lake']);
    await expectCoverage();
    const south = (await call(cityOffice, 'GET /years/2026/coverage', { query: { under: 'south' } })).body;
    expect(south).toMatchObject({ units: 3, inForce: 3 });
    expect((await call(southOffice, 'GET /units/hill-school')).body.version).toBe(1);
  });

  test('how it stood on a day is told for every day: the last before, and the day itself', async () => {
    await putUnit(cityOffice, 'north-hill', moved);
    const on = async (day: string) =>
      (await call(cityOffice, 'GET /units/north-hill', { query: { on: day } })).body;
    expect(await on('2026-06-30')).toMatchObject({ parent: 'north', version: 1, until: '2026-06-30' });
    expect(await on('2026-07-01')).toMatchObject({ parent: 'south', version: 2, from: '2026-07-01' });
    expect(await on('2010-01-01')).toMatchObject({ parent: 'north', until: '2026-06-30' });
    await putUnit(cityOffice, 'north-hill', {
      ...moved,
      name: { zh: '新山乡', en: 'New Hill' },
      from: '2026-07-10',
    });
    expect(await on('2026-07-09')).toMatchObject({ parent: 'south', name: unitBody('north-hill').name });
    expect(await on('2026-07-10')).toMatchObject({ name: { en: 'New Hill' }, version: 3 });
  });

  test('its letter in force stays with who signed it; one nobody signed is now with the new county (I-32)', async () => {
    await putUnit(cityOffice, 'north-lake', {
      ...unitBody('north-lake'),
      parent: 'south',
      from: '2026-07-01',
    });
    await putUnit(cityOffice, 'north-hill', moved);
    expect((await call(southOffice, 'GET /letters/2026-north-hill')).body).toMatchObject({
      superior: 'north',
      status: 'in-force',
    });
    expect((await call(staffOf('north'), 'GET /letters/2026-north-hill')).status).toBe(200);
    expect((await call(northOffice, 'GET /letters/2026-north-hill')).status).toBe(404);
    await signBoth(2026, 'north-lake', 'south');
    expect((await call(southOffice, 'GET /letters/2026-north-lake')).body).toMatchObject({
      superior: 'south',
      status: 'in-force',
    });
    const { entries, verdict } = (await call(southOffice, 'GET /letters/2026-north-lake/history')).body;
    expect(entries[1]).toMatchObject({
      type: 'letter-readdressed',
      actor: { by: 'system', cause: 'restructure' },
      data: { superiorBefore: 'north', superior: 'south' },
    });
    expect(verdict).toMatchObject({ intact: true, entries: 4 });
    await expectCoverage();
  });

  test('what it broke down goes to the new county with the letter nobody signed, and stays with the old one it signed with (A7)', async () => {
    const under = async (unit: string) => (await loadBreakdown(2026, unit))?.superior;
    for (const unit of ['north-lake', 'north-hill'])
      await call(staffOf(unit), `PUT /letters/2026-${unit}/targets`, { body: { targets: [] } });
    for (const unit of ['north-lake', 'north-hill'])
      await putUnit(cityOffice, unit, { ...unitBody(unit), parent: 'south', from: '2026-07-01' });
    expect([await under('north-lake'), await under('north-hill')]).toEqual(['south', 'north']);
    const seen = async (as: Parameters<typeof call>[0], county: string) =>
      (await call(as, `GET /letters/2026-${county}/targets`)).body.branch.items.map(
        ({ unit }: { unit: string }) => unit,
      );
    // Who acts for a county sees what those broke down that it signs with.
    expect(await seen(staffOf('south'), 'south')).toEqual(['north-lake']);
    expect(await seen(southOffice, 'south')).toEqual(['north-hill', 'north-lake']);
    expect(await seen(northOffice, 'north')).toEqual([]);
  });

  test('who had no letter is named in the new county, and served there by the next run', async () => {
    await putUnit(cityOffice, 'north-health', {
      ...unitBody('north-health'),
      parent: 'south',
      from: '2026-07-01',
    });
    const names = async (as: Parameters<typeof call>[0]) =>
      (await call(as, 'GET /years/2026/coverage')).body.unserved.map((u: { unit: string }) => u.unit);
    expect([await names(northOffice), await names(southOffice)]).toEqual([[], ['north-health']]);
    await call(southOffice, 'PUT /units/north-health/posts/head', { body: postOf('health-head') });
    expect((await call(cityOffice, 'POST /years/2026/letters:issue')).body.issued).toBe(1);
    expect(await names(southOffice)).toEqual([]);
    await expectCoverage();
  });

  test('there and back again, all counts are what they were', async () => {
    const before = await coverages(2026, everywhere, '2026-07-20');
    await putUnit(cityOffice, 'north-hill', moved);
    await putUnit(cityOffice, 'north-hill', { ...moved, parent: 'north', from: '2026-07-15' });
    expect(await coverages(2026, everywhere, '2026-07-20')).toEqual(before);
    const lists = await call(northOffice, 'GET /letters', { query: { year: 2026, limit: 100 } });
    expect(lists.body.items.map((l: { unit: string }) => l.unit)).toContain('hill-school');
  });
});

const merged = {
  ...unitBody('north-lake'),
  status: 'merged',
  mergedInto: 'north-hill',
  from: '2026-06-16',
};

describe('a unit merged in June keeps its first half-year (A3, A7)', () => {
  test('its letter in force stays and counts; it is asked for none of the next year (I-32)', async () => {
    await signBoth(2026, 'north-lake', 'north');
    const before = (await call(northOffice, 'GET /years/2026/coverage')).body;
    expect((await putUnit(northOffice, 'north-lake', merged)).body).toMatchObject({
      status: 'merged',
      mergedInto: 'north-hill',
    });
    const after = (await call(northOffice, 'GET /years/2026/coverage')).body;
    expect([after.units, after.inForce]).toEqual([before.units, before.inForce]);
    await expectCoverage();
    await call(cityOffice, 'PUT /years/2027/template', { body: templateOf(2027) });
    const issued = (await call(cityOffice, 'POST /years/2027/letters:issue')).body;
    expect([issued.total, issued.issued]).toEqual([8, 7]);
    expect((await call(cityOffice, 'GET /letters/2027-north-lake')).status).toBe(404);
    expect((await call(cityOffice, 'GET /letters/2026-north-lake')).body).toMatchObject({
      status: 'in-force',
      endedOn: '2026-06-16',
      calls: [],
    });
    await expectCoverage(2027);
  });

  test('a letter that was not in force lapses: kept, counted nowhere, signed by nobody (I-32)', async () => {
    await putUnit(northOffice, 'north-lake', merged);
    const { body } = await call(northOffice, 'GET /years/2026/coverage');
    expect(body).toMatchObject({ units: 3, inForce: 2, missing: 1 });
    expect(body.notSigned.items).toEqual([]);
    await expectCoverage();
    const signing = await call(staffOf('north-lake'), 'POST /letters/2026-north-lake/signatures', {
      body: { side: 'subordinate', post: 'head' },
    });
    expect([signing.status, signing.body.code]).toEqual([409, 'unit-ended']);
    expect((await call(northOffice, 'GET /letters/2026-north-lake')).body.status).toBe('issued');
  });

  test('of reports and duties it keeps what came before, and is asked for nothing after', async () => {
    const lake = staffOf('north-lake');
    const duty = (on: string) =>
      call(lake, 'POST /duties', {
        body: {
          unit: 'north-lake',
          kind: 'committee-meeting',
          on,
          title: `${on}研究综治工作`,
          document: { number: '纪要1号', date: on },
        },
      });
    await putUnit(northOffice, 'north-lake', merged);
    expect([(await duty('2026-06-15')).status, (await duty('2026-06-16')).body.code]).toEqual([
      201,
      'unit-ended',
    ]);
    await putUnit(cityOffice, 'city-works', {
      ...unitBody('city-works'),
      status: 'abolished',
      from: '2026-06-16',
    });
    world.setNow('2027-01-10T01:00:00.000Z');
    const owed = async (unit: string) =>
      (await call(cityOffice, 'GET /reports', { query: { unit, year: 2026 } })).body.items.length;
    expect([await owed('city-works'), await owed('city-education')]).toEqual([0, 2]);
    expect(
      (await call(northOffice, 'GET /duties', { query: { unit: 'north-lake' } })).body.items,
    ).toHaveLength(1);
  });

  test('nothing changes it any more, nothing is entered below it, and its file may be imported again', async () => {
    await putUnit(northOffice, 'north-lake', merged);
    expect((await putUnit(northOffice, 'north-lake', merged)).headers.etag).toBe('"2"');
    const renamed = await putUnit(northOffice, 'north-lake', { ...unitBody('north-lake'), group: 'x' });
    expect([renamed.status, renamed.body.code, renamed.body.refusals[0].mergedInto]).toEqual([
      409,
      'unit-ended',
      'north-hill',
    ]);
    const below = await putUnit(northOffice, 'lake-school', { ...school, parent: 'north-lake' });
    expect([below.status, below.body.errors[0].code]).toEqual([422, 'parent-ended']);
    expect((await importCsv(cityOffice)).body).toMatchObject({ changed: 0, unchanged: testUnits.length });
    expect((await call(northOffice, 'GET /units/north-lake')).body.status).toBe('merged');
  });
});
