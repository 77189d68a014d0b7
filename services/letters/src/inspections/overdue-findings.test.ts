import { type BusMessage, useEffects } from '@jieti/lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putUnit, unitBody } from '../../../../test/support/letters-restructure.ts';
import {
  call,
  importCsv,
  people,
  staffOf,
  startLetters,
  type World,
} from '../../../../test/support/world/index.ts';
import { findingChanged } from '../../contract.ts';
import { handler as publish } from '../functions/publish-events/handler.ts';
import { handler as remind } from '../functions/remind-findings/handler.ts';

const { cityOffice, northOffice, southOffice } = people;
const inspectors = {
  subject: 'city-inspection',
  offices: [{ body: 'inspection-office', level: 'city', jurisdiction: 'city', capacity: 'director' }],
} as const;
const document = { number: '试督〔2026〕1号', date: '2026-03-01' };
/** What was put right is verified by another paper than the inspection was ordered by. */
const looked = { number: '试督〔2026〕2号', date: '2026-03-10' };

let world: World;
let inspection = '';

beforeAll(async () => {
  world = await startLetters();
});
beforeEach(async () => {
  await world.empty();
  world.setNow('2026-03-10T01:00:00.000Z');
  await importCsv(cityOffice);
  const body = {
    title: '矛盾纠纷排查专项督查',
    authority: document,
    scope: { of: 'branch', under: 'city' },
    from: '2026-03-01',
    to: '2026-03-31',
  };
  inspection = (await call(inspectors, 'POST /inspections', { body })).body.id;
});
afterAll(() => world.stop());

const act = async (body: object) => {
  const reply = await call(inspectors, `POST /inspections/${inspection}/findings`, { body });
  expect(reply.status).toBe(201);
};
const find = (unit: string, by = '2026-04-10') =>
  act({ act: 'find', unit, on: '2026-03-10', what: '台账缺失', putRight: { what: '补齐', by } });
const verify = (finding: number, outcome: string, more: object = {}) =>
  act({
    act: 'verify',
    finding,
    on: '2026-03-10',
    outcome,
    statement: '现场核查',
    document: looked,
    ...more,
  });

const list = async (as: Parameters<typeof call>[0], query: Record<string, string> = {}) => {
  const { status, body } = await call(as, 'GET /inspection-findings', { query: { limit: '200', ...query } });
  expect(status).toBe(200);
  return body.items as { unit: string; status: string; daysLeft: number | null; light: string | null }[];
};
const units = async (...args: Parameters<typeof list>) => (await list(...args)).map(({ unit }) => unit);

/** The messages that the bus gets of the status of findings, as they are in the table. */
const told = async () => {
  const { Items } = await world.engine.call('Scan', { TableName: process.env.LETTERS_TABLE });
  const sent: BusMessage[] = [];
  const undo = useEffects({
    publish: async (messages) => {
      sent.push(...messages);
    },
  });
  const Records = (Items as object[]).map((NewImage) => ({ eventName: 'INSERT', dynamodb: { NewImage } }));
  await publish({ Records } as Parameters<typeof publish>[0]);
  undo();
  return sent
    .filter(({ detailType }) => detailType === findingChanged.detailType)
    .map(({ detail }) => findingChanged.detail.parse(detail));
};

describe('what was found is to be put right by its day (A9)', () => {
  test('open with days left to the last day, overdue the day after, listed by either', async () => {
    await find('north-hill');
    for (const [now, status, daysLeft, light] of [
      ['2026-03-10T01:00:00.000Z', 'open', 31, 'green'],
      ['2026-04-10T15:59:59.999Z', 'open', 0, 'amber'],
      ['2026-04-10T16:00:00.000Z', 'overdue', -1, 'red'],
    ] as const) {
      world.setNow(now);
      expect(await list(cityOffice)).toMatchObject([{ unit: 'north-hill', status, daysLeft, light }]);
      expect(await list(cityOffice, { status })).toHaveLength(1);
      expect(await list(cityOffice, { status: status === 'open' ? 'overdue' : 'open' })).toEqual([]);
    }
  });

  test('verified it has no days left and no light, and is listed as what it came to', async () => {
    await find('north');
    await find('north-lake');
    await verify(1, 'put-right');
    await verify(2, 'not-put-right');
    world.setNow('2026-05-01T01:00:00.000Z');
    const closed = { daysLeft: null, light: null };
    expect(await list(cityOffice, { status: 'put-right' })).toMatchObject([{ unit: 'north', ...closed }]);
    expect(await list(cityOffice, { status: 'not-put-right' })).toMatchObject([
      { unit: 'north-lake', ...closed },
    ]);
    expect(await list(cityOffice, { status: 'overdue' })).toEqual([]);
  });

  test('an office sees those of its branch, who acts for a unit its own, page by page each once', async () => {
    for (const unit of ['north', 'north-hill', 'south', 'city-works']) await find(unit);
    expect(await units(northOffice)).toEqual(['north', 'north-hill']);
    expect(await units(southOffice)).toEqual(['south']);
    expect(await units(staffOf('north'))).toEqual(['north']);
    expect(await units(cityOffice, { unit: 'north' })).toEqual(['north']);
    const outside = await call(southOffice, 'GET /inspection-findings', { query: { unit: 'north' } });
    expect(outside.status).toBe(404);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = { limit: '1', ...(cursor && { cursor }) };
      const { body } = await call(cityOffice, 'GET /inspection-findings', { query });
      paged.push(...body.items.map(({ unit }: { unit: string }) => unit));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(await units(cityOffice));
  });

  test('a township that moves takes what was found in it along; later looks at it are entered there', async () => {
    world.setNow('2026-03-12T01:00:00.000Z');
    await find('north-hill');
    await putUnit(cityOffice, 'north-hill', {
      ...unitBody('north-hill'),
      parent: 'south',
      from: '2026-03-12',
    });
    expect(await units(northOffice)).toEqual([]);
    expect(await units(southOffice)).toEqual(['north-hill']);
    await verify(1, 'put-right', { on: '2026-03-12' });
    expect(await list(southOffice)).toMatchObject([{ unit: 'north-hill', status: 'put-right' }]);
  });
});

describe('the daily look (A9)', () => {
  test('enters each finding once when its day has passed, and never before', async () => {
    await find('north');
    await find('south', '2026-03-20');
    world.setNow('2026-03-20T15:59:59.999Z');
    expect(await remind()).toEqual({ overdue: 0 });
    world.setNow('2026-03-20T16:00:00.000Z');
    const both = await Promise.all([remind(), remind()]);
    expect(both.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(1);
    expect(await remind()).toEqual({ overdue: 0 });
    const { body } = await call(cityOffice, `GET /inspections/${inspection}/findings/2/history`);
    expect(body.entries).toMatchObject([
      { type: 'finding-entered', actor: { by: 'office' } },
      {
        type: 'finding-overdue',
        actor: { by: 'system', cause: 'deadline' },
        data: { deadline: '2026-03-20' },
      },
    ]);
    expect(body.verdict).toMatchObject({ intact: true, entries: 2 });
    expect(await told()).toEqual(
      expect.arrayContaining([
        {
          inspection,
          finding: 1,
          unit: 'north',
          year: 2026,
          status: 'open',
          deadline: '2026-04-10',
          version: 1,
        },
        {
          inspection,
          finding: 2,
          unit: 'south',
          year: 2026,
          status: 'overdue',
          deadline: '2026-03-20',
          version: 2,
        },
      ]),
    );
  });

  test('put right after all it is told so; given another day, it is overdue again when that has passed', async () => {
    await find('north', '2026-03-20');
    world.setNow('2026-03-21T01:00:00.000Z');
    await remind();
    await verify(1, 'not-put-right', { againBy: '2026-03-25' });
    expect(await told()).toMatchObject([{ status: 'open', deadline: '2026-03-25', version: 3 }]);
    expect(await remind()).toEqual({ overdue: 0 });
    world.setNow('2026-03-26T01:00:00.000Z');
    expect(await remind()).toEqual({ overdue: 1 });
    await verify(1, 'put-right');
    expect(await told()).toMatchObject([{ status: 'put-right', version: 5 }]);
    expect(await remind()).toEqual({ overdue: 0 });
  });
});
