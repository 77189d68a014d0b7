import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approval, lead } from '../support/http-case.ts';
import { ask, done } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';
import { drafterOf } from '../support/world/people.ts';
import { templateBody, templateOf } from '../support/world/template.ts';

const { cityOffice, qianxiOffice, yutianOffice } = people;
let city: CityProcess;

const town = (name: string, parent = 'qianxi') => ({
  name: { zh: name, en: name },
  kind: 'locality',
  level: 'township',
  parent,
  affiliation: 'local',
  group: 'townships',
});
const station = { ...town('站所', 'qx-east'), kind: 'unit', group: null };
const letters = ['qx-north', 'qx-south', 'qx-east', 'qx-station'];

const sign = async (unit: string, superior: string) => {
  for (const [side, acting] of [
    ['superior', superior],
    ['subordinate', unit],
  ] as const)
    await done(city, staffOf(acting), `POST /letters/2026-${unit}/signatures`, {
      body: { side, post: 'head' },
    });
};

beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await done(city, cityOffice, 'PUT /units/qx-north', { body: town('北镇') });
  await done(city, cityOffice, 'PUT /units/qx-south', { body: town('南镇') });
  await done(city, cityOffice, 'PUT /units/qx-east', { body: town('东镇') });
  await done(city, cityOffice, 'PUT /units/qx-station', { body: station });
  for (const unit of ['tangshan', 'qianxi', 'yutian', ...letters])
    await done(city, cityOffice, `PUT /units/${unit}/posts/head`, {
      body: {
        title: { zh: '主要负责人', en: 'Principal' },
        role: 'principal',
        holder: { holder: `${unit}.head` },
        from: '2026-01-01',
      },
    });
  await done(city, cityOffice, 'PUT /years/2026/template', { body: templateBody });
  await done(city, cityOffice, 'POST /years/2026/letters:issue');
  for (const unit of letters) await sign(unit, unit === 'qx-station' ? 'qx-east' : 'qianxi');
});
afterAll(endAll);

const coverage = async (under: string) =>
  (await done(city, cityOffice, `GET /years/2026/coverage?under=${under}`)).body;

describe('a year in which the districts are redrawn (A3, A7)', () => {
  let before: { readonly units: number; readonly inForce: number };
  let id: string;

  test('in June two townships are merged: both are as they were, and one is no more', async () => {
    await advance(city, '2026-06-20T01:00:00.000Z');
    before = await coverage('qianxi');
    const merger = { ...town('北镇'), status: 'merged', mergedInto: 'qx-south', from: '2026-06-16' };
    const merged = await done(city, qianxiOffice, 'PUT /units/qx-north', { body: merger });
    expect(merged.body).toMatchObject({ status: 'merged', mergedInto: 'qx-south', version: 2 });
    const renamed = { ...town('南北镇'), from: '2026-06-16' };
    await done(city, qianxiOffice, 'PUT /units/qx-south', { body: renamed });
    const on = async (day: string, unit: string) =>
      (await done(city, qianxiOffice, `GET /units/${unit}?on=${day}`)).body;
    expect((await on('2026-06-15', 'qx-north')).status).toBeUndefined();
    expect((await on('2026-06-16', 'qx-north')).status).toBe('merged');
    expect((await on('2026-06-15', 'qx-south')).name.zh).toBe('南镇');
    expect((await on('2026-06-16', 'qx-south')).name.zh).toBe('南北镇');
  });

  test('its first half-year stays: the letter is in force and counts, and is read by whoever read it', async () => {
    const now = await coverage('qianxi');
    expect([now.units, now.inForce]).toEqual([before.units, before.inForce]);
    const { body } = await done(city, qianxiOffice, 'GET /letters/2026-qx-north');
    expect(body).toMatchObject({ status: 'in-force', endedOn: '2026-06-16', calls: [] });
  });

  test('a lead on it is taken for what came about before, and refused for what came after', async () => {
    const on = (occurredOn: string) =>
      ask(city, qianxiOffice, 'POST /cases', { body: { ...lead('qx-north'), occurredOn } });
    expect((await on('2026-06-15')).status).toBe(201);
    const refused = await on('2026-06-16');
    expect([refused.status, refused.body.code, refused.body.articles]).toEqual([
      422,
      'unit-ended',
      ['A3', 'A18'],
    ]);
  });

  test('in July a township comes under another county while a notice stands', async () => {
    id = (await done(city, qianxiOffice, 'POST /cases', { body: lead('qx-east') })).body.id;
    const finding = { substantiated: true, findings: '属实', gravity: 'found' };
    await done(city, qianxiOffice, `POST /cases/${id}/verification`, { body: finding });
    await done(city, drafterOf(qianxiOffice), `POST /cases/${id}/proposals`, {
      body: { stage: 'notice', reasons: '依规' },
    });
    const dated = { ...approval, document: { ...approval.document, date: '2026-06-20' } };
    await done(city, qianxiOffice, `POST /cases/${id}/decisions`, { body: dated });
    await advance(city, '2026-07-01T01:00:00.000Z');
    const move = { ...town('东镇', 'yutian'), from: '2026-07-01' };
    expect((await ask(city, qianxiOffice, 'PUT /units/qx-east', { body: move })).status).toBe(422);
    expect((await ask(city, yutianOffice, 'PUT /units/qx-east', { body: move })).status).toBe(404);
    await done(city, cityOffice, 'PUT /units/qx-east', { body: move });
    const [old, next] = [await coverage('qianxi'), await coverage('yutian')];
    expect([old.units, old.inForce]).toEqual([before.units - 2, before.inForce - 2]);
    expect([next.units, next.inForce]).toEqual([2, 2]);
  });

  test('the old county sees its units no more, but the case that it decided, which it ends', async () => {
    for (const path of ['/units/qx-east', '/units/qx-station', '/letters/2026-qx-station']) {
      expect((await ask(city, qianxiOffice, `GET ${path}`)).status, path).toBe(404);
      expect((await ask(city, yutianOffice, `GET ${path}`)).status, path).toBe(200);
    }
    const listed = async (as: typeof qianxiOffice) =>
      (await done(city, as, 'GET /cases')).body.items.map((item: { id: string }) => item.id);
    expect(await listed(qianxiOffice)).toContain(id);
    expect(await listed(yutianOffice)).toEqual([id]);
    const acceptance = { body: { accepted: true, findings: '已整改' } };
    const elsewhere = await ask(city, yutianOffice, `POST /cases/${id}/acceptance`, acceptance);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'not-competent']);
    await done(city, qianxiOffice, `POST /cases/${id}/acceptance`, acceptance);
    expect((await done(city, yutianOffice, `GET /cases/${id}`)).body.status).toBe('closed');
  });

  test('what is new is the new county’s', async () => {
    const body = { ...lead('qx-station'), occurredOn: '2026-06-25' };
    expect((await ask(city, qianxiOffice, 'POST /cases', { body })).status).toBe(404);
    expect((await ask(city, yutianOffice, 'POST /cases', { body })).status).toBe(201);
  });

  test('of the next year the merged township is asked for nothing', async () => {
    await advance(city, '2027-01-05T01:00:00.000Z');
    await done(city, cityOffice, 'PUT /years/2027/template', { body: templateOf(2027) });
    await done(city, cityOffice, 'POST /years/2027/letters:issue');
    expect((await ask(city, qianxiOffice, 'GET /letters/2027-qx-north')).status).toBe(404);
    expect((await done(city, yutianOffice, 'GET /letters/2027-qx-east')).body.superior).toBe('yutian');
    const under = (await done(city, qianxiOffice, 'GET /years/2027/coverage')).body;
    expect(under.branches.map((branch: { unit: string }) => branch.unit)).not.toContain('qx-north');
  });
});
