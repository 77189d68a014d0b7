import type { LedgerEntry } from '@jieti/ledger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  call,
  people,
  startRegister,
  templateBody,
  type World,
} from '../../../../test/support/world/index.ts';

const { cityOffice, northOffice, southOffice } = people;
const northStaff = { subject: 'north-staff', units: ['north'] };
const health = { subject: 'health-staff', units: ['north-health'] };

let world: World;

beforeAll(async () => {
  world = await startRegister({ startAt: '2026-03-10T01:00:00.000Z' });
});
afterAll(() => world.stop());

const duty = ({ on = '2026-03-09', ...more }: { on?: string; [name: string]: unknown } = {}) => ({
  unit: 'north',
  kind: 'committee-meeting',
  on,
  title: '听取综治维稳工作情况汇报',
  // Minutes of each day: they show no meeting of another.
  document: { number: `北委纪〔${on}〕3号`, date: '2026-03-09' },
  despiteAlike: '当日另有一次会议',
  ...more,
});

const record = (as: Parameters<typeof call>[0], more: { [name: string]: unknown } = {}) =>
  call(as, 'POST /duties', { body: duty(more) });

const countOf = async (unit: string, kind: string, year = 2026) => {
  const { body } = await call(cityOffice, 'GET /duties', { query: { unit, year } });
  const { done, required, missing } = body.items[0].counts.find((c: { kind: string }) => c.kind === kind);
  return { done, required, missing };
};

describe('who records what (A4–A6)', () => {
  test('those who act for the locality its own meetings; an office over it does not', async () => {
    expect((await record(northStaff)).status).toBe(201);
    const byOffice = await record(cityOffice);
    expect([byOffice.status, byOffice.body.articles]).toEqual([403, ['A4']]);
    expect((await record(southOffice)).status).toBe(404);
  });

  test('the commission’s meetings are recorded by it or its office, and not by the locality’s staff (A6)', async () => {
    const kind = { kind: 'cgc-directors-meeting' };
    expect((await record(northOffice, kind)).status).toBe(201);
    for (const as of [northStaff, cityOffice]) {
      const { status, body } = await record(as, kind);
      expect([status, body.articles]).toEqual([403, ['A6']]);
    }
    // A county’s commission office is none of the leading group.
    expect((await record(northOffice, { kind: 'slg-plenary' })).status).toBe(403);
  });

  test('a day ahead and a duty of another kind of unit: 422, and the place is named', async () => {
    const ahead = await record(northStaff, { on: '2026-03-11' });
    expect([ahead.status, ahead.body.errors]).toMatchObject([422, [{ pointer: '/on' }]]);
    const other = await record(health, { unit: 'north-health' });
    expect([other.status, other.body.errors]).toMatchObject([422, [{ pointer: '/kind' }]]);
  });
});

describe('counts per unit, year and kind (A4–A6)', () => {
  test('stand against the numbers of the year’s template, as soon as it has some', async () => {
    expect(await countOf('north', 'committee-meeting')).toEqual({ done: 1, required: null, missing: 0 });
    const requiredDuties = [
      { kind: 'committee-meeting', times: 4 },
      { kind: 'committee-meeting', level: 'county', times: 6 },
    ];
    const put = await call(cityOffice, 'PUT /years/2026/template', {
      body: { ...templateBody, requiredDuties },
    });
    expect([put.status, put.body.requiredDuties]).toEqual([201, requiredDuties]);
    expect(await countOf('north', 'committee-meeting')).toEqual({ done: 1, required: 6, missing: 5 });
    expect(await countOf('north-hill', 'committee-meeting')).toEqual({ done: 0, required: 4, missing: 4 });
    const twice = { ...templateBody, requiredDuties: [requiredDuties[0], requiredDuties[0]] };
    const refused = await call(cityOffice, 'PUT /years/2026/template', { body: twice });
    expect(refused.body.errors).toMatchObject([{ pointer: '/requiredDuties/1', code: 'duplicate-duty' }]);
  });

  test('ten recorded at once all count', async () => {
    const { done } = await countOf('north-health', 'department-meeting');
    const body = { unit: 'north-health', kind: 'department-meeting' };
    const replies = await Promise.all(Array.from({ length: 5 }, () => record(health, body)));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect((await countOf('north-health', 'department-meeting')).done).toBe(done + 5);
  });

  test('without a unit: the counts of everybody in one’s branch, also of those that did nothing', async () => {
    const { body } = await call(northOffice, 'GET /duties', { query: { year: 2026 } });
    expect(body.items.map((i: { unit: string }) => i.unit)).toEqual([
      'north',
      'north-health',
      'north-hill',
      'north-lake',
    ]);
    expect(body.items.every((i: { records?: object }) => i.records === undefined)).toBe(true);
    const own = await call(health, 'GET /duties', { query: { year: 2026 } });
    expect(own.body.items.map((i: { unit: string }) => i.unit)).toEqual(['north-health']);
    expect((await call(southOffice, 'GET /duties', { query: { unit: 'north' } })).status).toBe(404);
  });

  test('a unit’s records come in the order of their days, page by page', async () => {
    for (const on of ['2026-02-01', '2026-01-15', '2025-12-31']) await record(northStaff, { on });
    const days: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string | number> = {
        unit: 'north',
        year: 2026,
        limit: 1,
        ...(cursor && { cursor }),
      };
      const { body } = await call(northStaff, 'GET /duties', { query });
      days.push(...body.items[0].records.map((r: { on: string }) => r.on));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(days).toEqual(['2026-01-15', '2026-02-01', '2026-03-09', '2026-03-09']);
    expect(await countOf('north', 'committee-meeting', 2025)).toMatchObject({ done: 1 });
  });
});

describe('a duty that looks like one on record (A4–A6)', () => {
  const once = { unit: 'north', kind: 'committee-meeting', despiteAlike: undefined };
  const alone = {
    ...once,
    on: '2024-06-03',
    title: '专题研究信访积案',
    document: { number: '1', date: '2024-06-03' },
  };

  test('of the same day, or in the same words, is told and not written; with a reason it is entered', async () => {
    const first = await record(northStaff, alone);
    expect(first.status).toBe(201);
    for (const same of [{ title: '另一议题' }, { on: '2024-07-01', title: '专题研究，信访积案。' }]) {
      const told = await record(northStaff, { ...alone, ...same });
      expect(told.body).toMatchObject({
        status: 409,
        code: 'duty-alike',
        refusals: [{ alike: [{ id: first.body.id, on: '2024-06-03' }] }],
      });
    }
    expect(await countOf('north', 'committee-meeting', 2024)).toMatchObject({ done: 1 });
    const second = await record(northStaff, { ...alone, despiteAlike: '下午续会' });
    expect(second.body.despite).toEqual({ alike: [first.body.id], reasons: '下午续会' });
    expect(await countOf('north', 'committee-meeting', 2024)).toMatchObject({ done: 2 });
  });

  test('another kind, another day in other words, and a correction of that very record are none', async () => {
    const other = { ...alone, on: '2023-06-03', document: { number: '2', date: '2023-06-03' } };
    const first = await record(northStaff, other);
    const next = { on: '2023-06-04', title: '另一议题', document: { number: '3', date: '2023-06-04' } };
    expect((await record(northStaff, { ...other, ...next })).status).toBe(201);
    expect((await record(northStaff, { ...other, kind: 'government-meeting' })).status).not.toBe(409);
    const correction = { of: first.body.id, reasons: '文号有误' };
    expect((await record(northStaff, { ...other, correction })).status).toBe(201);
  });
});

describe('the minutes that show a duty (A4–A6)', () => {
  const shown = {
    kind: 'committee-meeting',
    on: '2025-03-03',
    document: { number: '纪要〔2025〕7号', date: '2025-03-03' },
  };
  const used = (reply: Awaited<ReturnType<typeof record>>) => [
    reply.status,
    reply.body.code,
    reply.body.errors?.[0]?.pointer,
  ];

  test('show no meeting of another day; of another body of the unit they are another paper', async () => {
    expect((await record(northStaff, shown)).status).toBe(201);
    const before = await world.fingerprint();
    const again = await record(northStaff, { ...shown, on: '2025-03-10', title: '研究部署' });
    expect(used(again)).toEqual([409, 'document-number-used', '/document/number']);
    expect(again.body.title).toContain('纪要〔2025〕7号已用于2025-03-03的文件');
    expect(await world.fingerprint()).toBe(before);
    expect(
      (await record(northStaff, { ...shown, kind: 'government-meeting', on: '2025-03-10' })).status,
    ).toBe(201);
  });

  test('a day put right takes its minutes along; a number put right is free for the meeting that has it', async () => {
    const wrong = { ...shown, on: '2025-04-03', document: { number: '纪要〔2025〕8号', date: '2025-04-03' } };
    const first = await record(northStaff, wrong);
    const correction = { of: first.body.id, reasons: '日期有误' };
    const second = await record(northStaff, { ...wrong, on: '2025-04-02', correction });
    expect(second.status).toBe(201);
    expect(used(await record(northStaff, { ...wrong, title: '另一议题' }))).toEqual([
      409,
      'document-number-used',
      '/document/number',
    ]);
    const right = { document: { number: '纪要〔2025〕9号', date: '2025-04-03' }, on: '2025-04-02' };
    const third = await record(northStaff, {
      ...{ ...wrong, ...right },
      correction: { of: second.body.id, reasons: '文号有误' },
    });
    expect(third.status).toBe(201);
    expect((await record(northStaff, { ...wrong, title: '另一议题' })).status).toBe(201);
  });
});

describe('corrections supersede, and nothing is deleted (A4–A6)', () => {
  const slg = {
    subject: 'north-slg',
    offices: [{ ...people.northOffice.offices[0], body: 'slg' }],
  } as const;
  const kind = { kind: 'slg-plenary' };

  test('the day was in another year: the one count falls, the other rises, both records stay', async () => {
    const first = (await record(slg, kind)).body;
    expect(await countOf('north', 'slg-plenary')).toMatchObject({ done: 1 });
    const correction = { of: first.id, reasons: '日期有误' };
    const second = await record(slg, { ...kind, on: '2025-12-20', correction });
    expect([second.status, second.body.counts]).toEqual([201, true]);
    expect(await countOf('north', 'slg-plenary')).toMatchObject({ done: 0 });
    expect(await countOf('north', 'slg-plenary', 2025)).toMatchObject({ done: 1 });
    const { body } = await call(slg, 'GET /duties', { query: { unit: 'north', year: 2026 } });
    const kept = body.items[0].records.find((r: { id: string }) => r.id === first.id);
    expect(kept).toMatchObject({ supersededBy: second.body.id, counts: false });

    const again = await record(slg, { ...kind, correction });
    expect([again.status, again.body.code]).toEqual([409, 'duty-superseded']);

    const withdrawn = await record(slg, {
      ...kind,
      on: '2025-12-20',
      correction: { of: second.body.id, reasons: '未召开', withdrawn: true },
    });
    expect(withdrawn.body.counts).toBe(false);
    expect(await countOf('north', 'slg-plenary', 2025)).toMatchObject({ done: 0 });
  });

  test('each of the two has a history that says who recorded and who superseded it, on an unbroken chain', async () => {
    const heads = { kind: 'slg-heads-meeting' };
    const first = (await record(slg, heads)).body.id;
    const second = (await record(slg, { ...heads, correction: { of: first, reasons: '日期有误' } })).body.id;
    const historyOf = async (id: string, as: Parameters<typeof call>[0] = cityOffice) => {
      const { status, body } = await call(as, `GET /duties/${id}/history`, { query: { unit: 'north' } });
      if (status !== 200) return status;
      const entries = (body.entries as LedgerEntry[]).map(({ type, actor }) => [
        type,
        actor.by === 'office' && actor.office.body,
      ]);
      return { entries, intact: body.verdict.intact };
    };
    expect(await historyOf(first)).toEqual({
      entries: [
        ['duty-recorded', 'slg'],
        ['duty-superseded', 'slg'],
      ],
      intact: true,
    });
    expect(await historyOf(second)).toEqual({ entries: [['duty-recorded', 'slg']], intact: true });
    expect(await historyOf(first, southOffice)).toBe(404);
    expect(await historyOf('2026-03-09-00000000-0000-4000-8000-000000000000')).toBe(404);
  });

  test('the locality’s staff do not undo a meeting of the leading group by calling it one of their own (A6)', async () => {
    const of = (await record(slg, kind)).body.id;
    const reply = await record(northStaff, { correction: { of, reasons: '更正' } });
    expect([reply.status, reply.body.articles]).toEqual([403, ['A6']]);
    expect((await countOf('north', 'slg-plenary')).done).toBe(1);
  });

  test('a record of another unit, or none, cannot be corrected: 404', async () => {
    const of = (await record(health, { unit: 'north-health', kind: 'joint-planning' })).body.id;
    const reply = await record(northStaff, { correction: { of, reasons: '更正' } });
    expect([reply.status, reply.body.errors]).toMatchObject([404, [{ pointer: '/correction/of' }]]);
  });
});
