import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, done } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

let city: CityProcess;

beforeAll(async () => {
  city = await emptyCity('2026-12-01T01:00:00.000Z');
});
afterAll(endAll);

const { cityOffice, qianxiOffice, yutianOffice, cityInspection } = people;
const bureau = {
  name: { zh: '市水利局', en: 'Municipal Water Bureau' },
  kind: 'department',
  level: 'city',
  parent: 'tangshan',
  affiliation: 'local',
  group: 'government',
};
const water = staffOf('ts-water');
const id = '2026-department-to-cgc-ts-water';

const report = (more: object = {}) => ({
  unit: 'ts-water',
  year: 2026,
  kind: 'department-to-cgc',
  title: '2026 年综治维稳工作报告',
  summary: '全年工作开展情况',
  plan: '下一年度工作安排',
  document: { number: '唐水〔2026〕88号', date: '2026-12-01' },
  ...more,
});

const statuses = async (as: typeof water, query = 'year=2026'): Promise<Record<string, string>> => {
  const { body } = await done(city, as, `GET /reports?${query}`);
  return Object.fromEntries(body.items.map((r: { id: string; status: string }) => [r.id, r.status]));
};

describe('a year of reports (A8, I-2)', () => {
  test('what a bureau owes is there before anybody did anything', async () => {
    await done(city, cityOffice, 'PUT /units/ts-water', { body: bureau });
    expect(await statuses(water)).toEqual({ [id]: 'due', '2026-department-to-slg-ts-water': 'due' });
  });

  test('filed, returned with reasons, filed again: the history shows all three', async () => {
    await done(city, water, 'POST /reports', { body: report() });
    const reasons = { reasons: '请补充重点地区整治情况', againBy: '2026-12-20' };
    const wrong = await ask(city, qianxiOffice, `POST /reports/${id}:return`, { body: reasons });
    expect(wrong.status).toBe(404);
    await done(city, cityOffice, `POST /reports/${id}:return`, { body: reasons });
    expect((await statuses(water))[id]).toBe('returned');
    await done(city, water, 'POST /reports', { body: report({ summary: '补充后的情况' }) });
    const { body } = await done(city, water, 'GET /reports?year=2026&status=filed-again');
    expect(body.items[0].steps.map((step: { type: string }) => step.type)).toEqual([
      'filed',
      'returned',
      'filed',
    ]);
  });

  test('until 24:00 of 31 December the other is due; on 1 January it is overdue, and stays so by name', async () => {
    await advance(city, '2026-12-31T15:59:59.000Z');
    expect((await statuses(water))['2026-department-to-slg-ts-water']).toBe('due');
    await advance(city, 'PT1S');
    const overdue = { [id]: 'filed-again', '2026-department-to-slg-ts-water': 'overdue' };
    expect(await statuses(water)).toEqual(overdue);
    // The daily look enters it, and only once, however many days go by.
    await advance(city, 'P3D');
    const { body } = await done(city, water, 'GET /reports?year=2026&status=overdue');
    expect(body.items).toMatchObject([{ status: 'overdue', light: 'red', version: 1, steps: [] }]);
    expect(Object.values(await statuses(water, 'year=2027'))).toEqual(['due', 'due']);
  });

  test('another path behind the id than :return is nobody’s', async () => {
    for (const path of [`/reports/${id}`, `/reports/${id}:accept`, `/reports/${id}:return:return`]) {
      const reply = await ask(city, cityOffice, `POST ${path}`, {
        body: { reasons: '不明', againBy: '2027-02-01' },
      });
      expect([404, 422], path).toContain(reply.status);
    }
  });
});

describe('an inspection (A9)', () => {
  let inspection = '';
  const findings = () => `POST /inspections/${inspection}/findings`;
  const found = {
    act: 'find',
    unit: 'qianxi',
    on: '2027-01-04',
    what: '重点地区巡防力量不足',
    putRight: { what: '充实巡防力量', by: '2027-02-04' },
  };
  const casesOf = async () => (await done(city, cityOffice, 'GET /cases?unit=qianxi')).body.items;

  test('a finding is due by its day, and is no case by itself, however late', async () => {
    inspection = (
      await done(city, cityInspection, 'POST /inspections', {
        body: {
          title: '重点地区整治专项督查',
          authority: { number: '唐督〔2027〕1号', date: '2027-01-02' },
          scope: { of: 'branch', under: 'tangshan', kind: 'locality' },
          from: '2027-01-02',
          to: '2027-03-31',
        },
      })
    ).body.id;
    await done(city, cityInspection, findings(), { body: found });
    await advance(city, 'P40D');
    const { body } = await done(city, qianxiOffice, `GET /inspections?id=${inspection}`);
    expect(body.items[0].findings).toMatchObject([{ n: 1, status: 'overdue', light: 'red', referral: null }]);
    expect(
      (await done(city, yutianOffice, `GET /inspections?id=${inspection}`)).body.items[0].findings,
    ).toEqual([]);
    expect(await casesOf()).toEqual([]);
  });

  test('referred by its author it is exactly one case, reported by the inspection office on its ground', async () => {
    const body = {
      act: 'refer',
      finding: 1,
      referAsLead: { ground: '18.1', facts: '逾期未整改,基层基础薄弱', occurredOn: '2027-01-04' },
    };
    const headers = { 'idempotency-key': 'refer-1' };
    await done(city, cityInspection, findings(), { body, headers });
    await done(city, cityInspection, findings(), { body, headers });
    expect((await ask(city, cityInspection, findings(), { body })).status).toBe(409);
    await advance(city, 'P1D');
    const cases = await casesOf();
    expect(cases).toHaveLength(1);
    const opened = (await done(city, cityOffice, `GET /cases/${cases[0].id}`)).body;
    expect(opened).toMatchObject({
      status: 'lead',
      openedBy: { by: 'office', office: { body: 'inspection-office', jurisdiction: 'tangshan' } },
      basis: {
        kind: 'lead',
        lead: {
          ground: '18.1',
          inspection: { id: inspection, finding: 1, authority: { number: '唐督〔2027〕1号' } },
        },
      },
    });
  });
});
