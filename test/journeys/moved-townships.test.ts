import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, done } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

/** Townships that come to another county: each is evaluated for the year by one county, below which it lay on 31 December (A10, I-47). */

const { cityOffice, qianxiOffice, yutianOffice } = people;
let city: CityProcess;

const both = (text: string) => ({ zh: text, en: text });
const town = (name: string, parent = 'qianxi') => ({
  ...{ name: both(name), kind: 'locality', level: 'township', parent, affiliation: 'local' },
  group: 'townships',
});
const scheme = {
  groups: [
    {
      ...{ id: 'towns', name: both('乡镇'), registerGroups: ['townships'] },
      indicators: [{ id: 'order', name: both('治安'), weight: 100 }],
    },
  ],
};
const offices = { qianxi: qianxiOffice, yutian: yutianOffice };
type County = keyof typeof offices;

const enter = (county: County, units: readonly string[]) => {
  const rows = units.map((unit) => ({ unit, indicator: 'order', score: 85 }));
  return ask(city, offices[county], `POST /years/2025/scores?under=${county}`, { body: { rows } });
};
const results = async (county: County): Promise<string[]> =>
  (await done(city, offices[county], `GET /years/2025/results?under=${county}`)).body.items
    .map(({ unit }: { unit: string }) => unit)
    .sort();

beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await done(city, cityOffice, 'PUT /units/qx-july', { body: town('七月镇') });
  await done(city, cityOffice, 'PUT /units/qx-january', { body: town('一月镇') });
  await done(city, cityOffice, 'PUT /units/qx-stays', { body: town('留镇') });
  await done(city, cityOffice, 'PUT /units/yt-own', { body: town('玉镇', 'yutian') });
  const moves = [
    ['qx-july', '七月镇', '2025-07-01'],
    ['qx-january', '一月镇', '2026-01-05'],
  ] as const;
  for (const [id, name, from] of moves)
    await done(city, cityOffice, `PUT /units/${id}`, { body: { ...town(name, 'yutian'), from } });
  for (const county of ['qianxi', 'yutian'] as const)
    await done(city, offices[county], `PUT /years/2025/scheme?under=${county}`, { body: scheme });
});
afterAll(endAll);

describe('two townships of one county are below another by January (A10; I-47)', () => {
  test('scores of the one that moved on 1 July are entered by the new county, and refused to the old', async () => {
    const refused = await enter('qianxi', ['qx-stays', 'qx-july']);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([
      {
        ...{ code: 'evaluated-by-another', pointer: '/rows/1/unit' },
        detail: expect.stringMatching(/qx-july.*yutian/),
      },
    ]);
  });

  test('scores of the one that moved after the year’s end are entered by the old, and refused to the new', async () => {
    const refused = await enter('yutian', ['yt-own', 'qx-january']);
    expect(refused.body.errors).toMatchObject([
      { code: 'evaluated-by-another', detail: expect.stringMatching(/qx-january.*qianxi/) },
    ]);
    expect((await enter('qianxi', ['qx-stays', 'qx-january'])).status).toBe(200);
    expect((await enter('yutian', ['yt-own', 'qx-july'])).status).toBe(200);
  });

  test('each stands in one draft', async () => {
    await advance(city, '2026-01-10T01:00:00.000Z');
    expect(await results('qianxi')).toEqual(['qx-january', 'qx-stays']);
    expect(await results('yutian')).toEqual(['qx-july', 'yt-own']);
  });

  test('each is published once, and stays published when it moves on', async () => {
    for (const [county, number] of [
      ['qianxi', '迁综治通〔2026〕1号'],
      ['yutian', '玉综治通〔2026〕1号'],
    ] as const)
      await done(city, offices[county], `POST /years/2025/publication?under=${county}`, {
        body: { document: { number, date: '2026-01-10' } },
      });
    await done(city, cityOffice, 'PUT /units/qx-july', {
      body: { ...town('七月镇'), from: '2026-01-10' },
    });
    await advance(city, 'PT1S');
    for (const unit of ['qx-july', 'qx-january']) {
      const { body } = await done(city, staffOf(unit), `GET /years/2025/results/${unit}`);
      expect(body).toMatchObject({ status: 'published', version: 1, groupSize: 2 });
    }
    expect(await results('yutian')).toEqual(['qx-july', 'yt-own']);
  });
});
