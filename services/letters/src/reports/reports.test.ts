import type { LedgerEntry } from '@jieti/ledger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, people, startRegister, type World } from '../../../../test/support/world/index.ts';
import { handler as remind } from '../functions/remind-reports/handler.ts';

const { cityOffice, northOffice, southOffice, citySlgOffice } = people;
const health = { subject: 'health-staff', units: ['north-health'] };
const education = { subject: 'education-staff', units: ['city-education'] };
const northStaff = { subject: 'north-staff', units: ['north'] };

let world: World;

beforeAll(async () => {
  world = await startRegister();
});
afterAll(() => world.stop());

const report = (unit: string, kind: string, more: object = {}) => ({
  unit,
  kind,
  year: 2026,
  title: '2026 年度工作报告',
  summary: '全年工作开展情况',
  plan: '下一年度工作安排',
  document: { number: '试教〔2026〕30号', date: '2026-01-05' },
  yearConfirmed: true,
  ...more,
});

const list = async (as: Parameters<typeof call>[0], query: Record<string, string | number> = {}) =>
  (await call(as, 'GET /reports', { query: { year: 2026, limit: 200, ...query } })).body.items as {
    id: string;
    status: string;
    late: boolean;
    version: number;
    light: string | null;
    deadline: string;
    steps: { type: string; reasons?: string; summary?: string }[];
  }[];

const short = (items: Awaited<ReturnType<typeof list>>) => items.map(({ id, status }) => `${id}: ${status}`);

/** Everything in the table that is a report. */
const stored = async () => {
  const { Items } = await world.engine.call('Scan', {
    TableName: process.env.LETTERS_TABLE,
    FilterExpression: '#e = :e',
    ExpressionAttributeNames: { '#e': 'entity' },
    ExpressionAttributeValues: { ':e': { S: 'report' } },
  });
  return (Items as { id: { S: string }; status: { S: string }; version: { N: string } }[])
    .map(({ id, status, version }) => `${id.S}: ${status.S} v${version.N}`)
    .toSorted();
};

describe('a report filed for a year that has just begun (A8)', () => {
  test('asks if last year’s is meant, and writes nothing till the command says that it is this one', async () => {
    const unsaid = { ...report('city-education', 'department-to-cgc'), yearConfirmed: undefined };
    const asked = await call(education, 'POST /reports', { body: unsaid });
    expect(asked.body).toMatchObject({
      status: 409,
      code: 'report-year-just-begun',
      refusals: [{ year: 2026, before: 2025 }],
    });
    expect(await stored()).toEqual([]);
  });
});

describe('what is owed shows though nobody did anything (A8)', () => {
  test('a department sees its own two reports, due, and nobody else’s', async () => {
    expect(short(await list(education))).toEqual([
      '2026-department-to-cgc-city-education: due',
      '2026-department-to-slg-city-education: due',
    ]);
    expect((await list(education))[0]).toMatchObject({
      to: { body: 'cgc', level: 'city', jurisdiction: 'city' },
      deadline: '2026-12-31',
      light: 'green',
      late: false,
      version: 0,
    });
  });

  test('an office sees those of its branch, a county’s none of the other county’s', async () => {
    expect(short(await list(northOffice))).toEqual([
      '2026-cgc-to-cgc-north: due',
      '2026-slg-to-slg-north: due',
      '2026-committee-to-plenary-north: due',
      '2026-department-to-cgc-north-health: due',
      '2026-department-to-slg-north-health: due',
    ]);
    expect((await list(southOffice)).map(({ id }) => id)).not.toContain('2026-cgc-to-cgc-north');
    // 3 of the city, 3 each of two counties, 2 each of two departments and a works.
    expect(await list(cityOffice)).toHaveLength(15);
  });

  test('pages of one hold all of it, once each, in the order of the tree', async () => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string | number> = { year: 2026, limit: 1, ...(cursor && { cursor }) };
      const { body } = await call(cityOffice, 'GET /reports', { query });
      ids.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(ids).toEqual((await list(cityOffice)).map(({ id }) => id));
  });

  test('a year to come owes nothing yet; a year before the register owes nothing either', async () => {
    expect(await list(cityOffice, { year: 2027 })).toEqual([]);
    expect(await list(cityOffice, { year: 2025 })).toEqual([]);
  });

  test('of a unit outside: 404, as of one that is not there', async () => {
    for (const unit of ['south', 'nowhere'])
      expect((await call(northOffice, 'GET /reports', { query: { unit } })).status).toBe(404);
    expect(short(await list(cityOffice, { unit: 'north-health' }))).toHaveLength(2);
  });
});

describe('filing and returning (A8)', () => {
  const kind = 'department-to-cgc';
  const id = `2026-${kind}-city-education`;

  test('is for those who act for the unit, or the body that owes it; others learn the article', async () => {
    const wrong = await call(cityOffice, 'POST /reports', { body: report('city-education', kind) });
    expect([wrong.status, wrong.body.articles]).toEqual([403, ['A8']]);
    const body = report('north', 'cgc-to-cgc');
    // The city’s office sees the county, and does not report for its commission.
    for (const as of [northStaff, cityOffice])
      expect((await call(as, 'POST /reports', { body })).body.code).toBe('not-competent');
    for (const as of [southOffice, health])
      expect((await call(as, 'POST /reports', { body })).status).toBe(404);
    expect((await call(northOffice, 'POST /reports', { body })).status).toBe(201);
  });

  test('a report the unit does not owe: 422; of a year to come: 422', async () => {
    const other = await call(education, 'POST /reports', { body: report('city-education', 'slg-to-slg') });
    expect(other.status).toBe(403);
    const plenary = await call(education, 'POST /reports', {
      body: report('city-education', 'committee-to-plenary'),
    });
    expect([plenary.status, plenary.body.code]).toEqual([422, 'report-not-owed']);
    const ahead = await call(education, 'POST /reports', {
      body: report('city-education', kind, { year: 2027 }),
    });
    expect([ahead.status, ahead.body.code]).toEqual([422, 'report-not-owed']);
  });

  test('filed, returned with reasons by who receives it, filed again: all of it is kept', async () => {
    const filed = await call(education, 'POST /reports', { body: report('city-education', kind) });
    expect([filed.status, filed.body.status, filed.headers.etag]).toEqual([201, 'filed', '"1"']);
    const twice = await call(education, 'POST /reports', { body: report('city-education', kind) });
    expect([twice.status, twice.body.code]).toEqual([409, 'report-filed-already']);

    const reasons = { reasons: '未说明下一年度安排的责任人', againBy: '2026-02-01' };
    const bySlg = await call(citySlgOffice, `POST /reports/${id}:return`, { body: reasons });
    expect([bySlg.status, bySlg.body.code, bySlg.body.articles]).toEqual([403, 'not-competent', ['A8']]);
    expect((await call(northOffice, `POST /reports/${id}:return`, { body: reasons })).status).toBe(404);
    const back = await call(cityOffice, `POST /reports/${id}:return`, { body: reasons });
    expect([back.status, back.body.status, back.body.version]).toEqual([200, 'returned', 2]);
    const again = await call(cityOffice, `POST /reports/${id}:return`, { body: reasons });
    expect([again.status, again.body.code]).toEqual([409, 'report-not-filed']);

    const better = report('city-education', kind, { summary: '补充说明' });
    const refiled = await call(education, 'POST /reports', { body: better });
    expect([refiled.body.status, refiled.body.late]).toEqual(['filed-again', false]);
    const [item] = await list(education, { status: 'filed-again' });
    expect(item?.steps).toMatchObject([
      { type: 'filed', summary: '全年工作开展情况' },
      { type: 'returned', reasons: '未说明下一年度安排的责任人' },
      { type: 'filed', summary: '补充说明' },
    ]);
  });

  test('a report to the plenary is returned by nobody here; one that nobody filed: 409', async () => {
    const body = { reasons: '补充', againBy: '2026-02-01' };
    const plenary = '2026-committee-to-plenary-north';
    await call(northStaff, 'POST /reports', { body: report('north', 'committee-to-plenary') });
    for (const as of [cityOffice, northOffice])
      expect((await call(as, `POST /reports/${plenary}:return`, { body })).status).toBe(403);
    const unfiled = await call(citySlgOffice, 'POST /reports/2026-slg-to-slg-south:return', { body });
    expect([unfiled.status, unfiled.body.code]).toEqual([409, 'report-not-filed']);
    const unowed = await call(cityOffice, 'POST /reports/2026-cgc-to-cgc-north-hill:return', { body });
    expect(unowed.status).toBe(404);
  });
});

/** The history of a report in short: event, who, in which body; and the verdict on the chain. */
const historyOf = async (id: string, as: Parameters<typeof call>[0] = cityOffice) => {
  const { status, body } = await call(as, `GET /reports/${id}/history`);
  expect(status).toBe(200);
  const entries = (body.entries as LedgerEntry[]).map(({ type, actor }) => {
    if (actor.by === 'office') return `${type}: ${actor.subject} for ${actor.office.body}`;
    return `${type}: ${actor.by === 'unit' ? `${actor.subject} for ${actor.unit}` : actor.cause}`;
  });
  return { entries, intact: body.verdict.intact as boolean, faults: body.verdict.faults };
};

describe('the history of a report (A8)', () => {
  const id = '2026-department-to-cgc-city-education';

  test('every filing and return with who acted in which one capacity, on an unbroken chain', async () => {
    expect(await historyOf(id)).toEqual({
      entries: [
        'report-filed: education-staff for city-education',
        `report-returned: ${cityOffice.subject} for cgc-office`,
        'report-filed: education-staff for city-education',
      ],
      intact: true,
      faults: [],
    });
  });

  test('of a report that nobody filed yet there is none; of one that is not owed: 404; outside: 404', async () => {
    expect(await historyOf('2026-slg-to-slg-south')).toEqual({ entries: [], intact: true, faults: [] });
    const unowed = await call(cityOffice, 'GET /reports/2026-cgc-to-cgc-north-hill/history');
    expect(unowed.status).toBe(404);
    expect((await call(northOffice, `GET /reports/${id}/history`)).status).toBe(404);
  });

  test('an entry changed in the table is found', async () => {
    const key = { PK: { S: `LEDGER#report#${id}` }, SK: { S: 'ENTRY#000002' } };
    const change = (by: string) =>
      world.engine.call('UpdateItem', {
        TableName: process.env.LETTERS_TABLE,
        Key: key,
        UpdateExpression: 'SET actor.subject = :by',
        ExpressionAttributeValues: { ':by': { S: by } },
      });
    await change('somebody-else');
    expect((await historyOf(id)).faults).toEqual([{ entry: 2, code: 'hash-mismatch' }]);
    await change(cityOffice.subject);
    expect((await historyOf(id)).intact).toBe(true);
  });
});

describe('the day passes (A8, I-2)', () => {
  test('at 24:00 of 31 December what is not filed is overdue, before anything ran', async () => {
    world.setNow('2026-12-31T15:59:59.999Z');
    expect((await list(health)).map(({ status, light }) => [status, light])).toEqual([
      ['due', 'amber'],
      ['due', 'amber'],
    ]);
    expect(await remind()).toEqual({ overdue: 0 });
    world.setNow('2026-12-31T16:00:00.000Z');
    expect((await list(health, { status: 'overdue' })).map(({ light }) => light)).toEqual(['red', 'red']);
    expect(await list(cityOffice, { status: 'due' })).toEqual([]);
  });

  test('the daily look enters each overdue report once, however often it runs', async () => {
    const filed = (await stored()).length;
    const overdue = (await list(cityOffice, { status: 'overdue' })).length;
    expect(overdue).toBe(15 - filed);
    expect(await remind()).toEqual({ overdue });
    expect(await stored()).toHaveLength(15);
    const before = await stored();
    expect(await remind()).toEqual({ overdue: 0 });
    expect(await stored()).toEqual(before);
    expect(await historyOf('2026-department-to-slg-north-health')).toEqual({
      entries: ['report-overdue: deadline'],
      intact: true,
      faults: [],
    });
    expect(before).toContain('2026-department-to-cgc-north-health: overdue v1');
  });

  test('filed after all it is filed, and late for good', async () => {
    const body = report('north-health', 'department-to-cgc', {
      document: { number: '北卫〔2027〕1号', date: '2027-01-01' },
    });
    const { status, body: filed } = await call(health, 'POST /reports', { body });
    expect([status, filed.status, filed.late, filed.version]).toEqual([201, 'filed', true, 2]);
  });

  test('returned in January with a day that passes: overdue again, entered once', async () => {
    const id = '2026-department-to-cgc-north-health';
    const body = { reasons: '数据有误', againBy: '2027-01-10' };
    expect((await call(northOffice, `POST /reports/${id}:return`, { body })).status).toBe(200);
    world.setNow('2027-01-10T15:59:59.999Z');
    expect(await remind()).toEqual({ overdue: 0 });
    expect((await list(health, { status: 'returned' })).map((r) => r.id)).toEqual([id]);
    world.setNow('2027-01-10T16:00:00.000Z');
    expect((await list(health, { status: 'overdue' })).map((r) => r.id)).toContain(id);
    expect(await remind()).toEqual({ overdue: 1 });
    expect(await remind()).toEqual({ overdue: 0 });
  });

  test('a unit entered in January owes nothing for the year before, and this year’s from now on', async () => {
    const unit = {
      name: { zh: '市新设局', en: 'New Bureau' },
      kind: 'department',
      level: 'city',
      parent: 'city',
      affiliation: 'local',
      group: 'government',
    };
    await call(cityOffice, 'PUT /units/city-new', { body: unit });
    expect(await list(cityOffice, { unit: 'city-new' })).toEqual([]);
    expect(short(await list(cityOffice, { unit: 'city-new', year: 2027 }))).toHaveLength(2);
  });
});

describe('the record of a report holds no more than an item of the table takes', () => {
  test('a report that belongs on paper is not filed on: its record is full', async () => {
    const filing = { kind: 'slg-to-slg', unit: 'north' };
    const slg = {
      subject: 'north-slg',
      offices: [{ ...people.northOffice.offices[0], body: 'slg' }],
    } as const;
    const long = report(filing.unit, filing.kind, { summary: '情'.repeat(4000), plan: '划'.repeat(4000) });
    const body = { reasons: '退'.repeat(2000), againBy: '2027-02-01' };
    for (let filings = 0; ; filings++) {
      const filed = await call(slg, 'POST /reports', { body: long });
      if (filed.status !== 201) {
        expect([filed.status, filed.body.code, filings > 5]).toEqual([409, 'report-record-full', true]);
        break;
      }
      await call(citySlgOffice, `POST /reports/2026-${filing.kind}-${filing.unit}:return`, { body });
    }
  });
});
