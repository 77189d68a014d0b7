import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, done } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

/** A county grades its townships and departments and publishes; the city grades those it signs with (A10, I-47). */

const { cityOffice, qianxiOffice, yutianOffice } = people;
let city: CityProcess;

const both = (text: string) => ({ zh: text, en: text });
const order = { id: 'order', name: both('治安'), weight: 100 };

const unit = (name: string, kind: string, level: string, group: string) => ({
  ...{ name: both(name), kind, level, parent: 'qianxi', affiliation: 'local', group },
});
const town = (name: string) => unit(name, 'locality', 'township', 'townships');

/** What the county's units score by a scheme of its own: one of them is just poor. */
const points = { 'qx-north': 90, 'qx-south': 59.99, 'qx-health': 80 };
const scheme = {
  groups: [
    { id: 'towns', name: both('乡镇'), registerGroups: ['townships'], indicators: [order] },
    { id: 'bodies', name: both('县直部门'), registerGroups: ['county-bodies'], indicators: [order] },
  ],
};

const read = async (path: string, as = qianxiOffice) => (await done(city, as, `GET ${path}`)).body;

beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await done(city, cityOffice, 'PUT /units/qx-north', { body: town('北镇') });
  await done(city, cityOffice, 'PUT /units/qx-south', { body: town('南镇') });
  await done(city, cityOffice, 'PUT /units/qx-health', {
    body: unit('县卫生局', 'department', 'county', 'county-bodies'),
  });
});
afterAll(endAll);

describe('the year of a county (A10)', () => {
  test('its office puts the scheme and enters the scores', async () => {
    await done(city, qianxiOffice, 'PUT /years/2025/scheme?under=qianxi', { body: scheme });
    const rows = Object.entries(points).map(([id, score]) => ({ unit: id, indicator: 'order', score }));
    await done(city, qianxiOffice, 'POST /years/2025/scores?under=qianxi', { body: { rows } });
  });

  test('the city does not grade them: its scheme may not place a township of the county’s', async () => {
    const groups = [{ id: 'all', name: both('全部'), units: ['qianxi', 'qx-south'], indicators: [order] }];
    const refused = await ask(city, cityOffice, 'PUT /years/2025/scheme', { body: { groups } });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toContainEqual(
      expect.objectContaining({ code: 'evaluated-by-another', pointer: '/groups/0/units/1' }),
    );
  });

  test('the city’s office may not write it, and another county’s meets nothing', async () => {
    const put = (as: typeof cityOffice) =>
      ask(city, as, 'PUT /years/2025/scheme?under=qianxi', { body: scheme });
    expect(await put(cityOffice)).toMatchObject({ status: 403, body: { code: 'not-competent' } });
    expect(await put(yutianOffice)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await ask(city, qianxiOffice, 'PUT /years/2025/scheme', { body: scheme })).toMatchObject({
      status: 403,
    });
  });

  test('on 10 January it is graded by itself, as the city’s is; the city has no scheme, and its run says so', async () => {
    await advance(city, '2026-01-10T01:00:00.000Z');
    expect(await read('/grading-runs/yearly-2025-qianxi')).toMatchObject({
      ...{ year: 2025, under: 'qianxi', status: 'draft', total: 3 },
    });
    expect(await read('/grading-runs/yearly-2025', cityOffice)).toMatchObject({
      status: 'failed',
      reason: { code: 'no-scheme' },
    });
    expect((await ask(city, yutianOffice, 'GET /grading-runs/yearly-2025-qianxi')).status).toBe(404);
  });

  test('a township reads its draft; another county’s office does not', async () => {
    const path = 'GET /years/2025/results/qx-south';
    expect((await done(city, staffOf('qx-south'), path)).body).toMatchObject({
      status: 'draft',
      grade: 'poor',
    });
    expect((await ask(city, yutianOffice, path)).status).toBe(404);
  });

  test('published by the county, the poor township is proposed for listed supervision, to the bodies over it (A22)', async () => {
    await done(city, qianxiOffice, 'POST /years/2025/publication?under=qianxi', {
      body: { document: { number: '迁综治通〔2026〕1号', date: '2026-01-10' } },
    });
    await advance(city, 'PT1S');
    const [proposed] = (await read('/cases?unit=qx-south')).items;
    expect(await read(`/cases/${proposed.id}`)).toMatchObject({
      ...{ unit: 'qx-south', status: 'proposed' },
      basis: { kind: 'evaluation' },
      proposal: { stage: 'listed-supervision' },
    });
    for (const other of ['qx-north', 'qx-health', 'qianxi'])
      expect((await read(`/cases?unit=${other}`, cityOffice)).items).toEqual([]);
  });

  test('the city reads what the county published, and has published nothing itself', async () => {
    const { items } = await read('/years/2025/results?under=qianxi', cityOffice);
    expect(items.map(({ unit, grade }: { unit: string; grade: string }) => [unit, grade])).toEqual([
      ['qx-health', 'good'],
      ['qx-north', 'excellent'],
      ['qx-south', 'poor'],
    ]);
    expect((await read('/years/2025/results', cityOffice)).items).toEqual([]);
    const history = await read('/years/2025/publication/history?under=qianxi', cityOffice);
    expect(history.verdict).toMatchObject({ intact: true });
  });
});
