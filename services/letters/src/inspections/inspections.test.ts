import { type BusMessage, useEffects } from '@jieti/lambda';
import type { LedgerEntry } from '@jieti/ledger';
import type { Office } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, people, startRegister, type World } from '../../../../test/support/world/index.ts';
import { findingReferred } from '../../contract.ts';
import { handler as publish } from '../functions/publish-events/handler.ts';

const { cityOffice, northOffice, southOffice } = people;

const inspection = (level: Office['level'], jurisdiction: string) => ({
  subject: `${jurisdiction}-inspection`,
  offices: [{ body: 'inspection-office', level, jurisdiction, capacity: 'director' }] as const,
});
const city = inspection('city', 'city');
const north = inspection('county', 'north');
const south = inspection('county', 'south');
const hill = { subject: 'hill-staff', units: ['north-hill'] };
const lake = { subject: 'lake-staff', units: ['north-lake'] };

let world: World;

beforeAll(async () => {
  world = await startRegister({ startAt: '2026-03-10T01:00:00.000Z' });
});
afterAll(() => world.stop());

const document = { number: '试督〔2026〕1号', date: '2026-03-01' };
/** What was put right is verified by another paper than the inspection was ordered by. */
const looked = { number: '试督〔2026〕2号', date: '2026-03-10' };

const campaign = (scope: object, more: object = {}) => ({
  title: '矛盾纠纷排查专项督查',
  authority: document,
  scope,
  from: '2026-03-01',
  to: '2026-03-31',
  ...more,
});

const order = async (as: Parameters<typeof call>[0], scope: object): Promise<string> => {
  const { status, body } = await call(as, 'POST /inspections', { body: campaign(scope) });
  expect(status).toBe(201);
  return body.id;
};

const finding = (unit: string, more: object = {}) => ({
  act: 'find',
  unit,
  on: '2026-03-10',
  what: '排查台账缺失',
  putRight: { what: '补齐台账', by: '2026-04-10' },
  ...more,
});

const lead = { ground: '18.1', facts: '基层基础工作薄弱', occurredOn: '2026-03-09' };

const list = async (as: Parameters<typeof call>[0], query: Record<string, string | number> = {}) =>
  (await call(as, 'GET /inspections', { query })).body.items as {
    id: string;
    tally: Record<string, unknown> | null;
    findings?: { n: number; unit: string; status: string; light: string | null }[];
  }[];

describe('who opens an inspection, and who sees it (A9)', () => {
  test('the inspection office in its jurisdiction; other offices learn the article, others nothing', async () => {
    const body = campaign({ of: 'branch', under: 'north' });
    const byCgc = await call(northOffice, 'POST /inspections', { body });
    expect([byCgc.status, byCgc.body.articles]).toEqual([403, ['A9']]);
    expect((await call(south, 'POST /inspections', { body })).status).toBe(404);
    const mixed = campaign({ of: 'units', units: ['north-hill', 'south-mill'] });
    const outside = await call(north, 'POST /inspections', { body: mixed });
    expect([outside.status, outside.body.errors]).toMatchObject([404, [{ pointer: '/scope/units/1' }]]);
    expect((await call(city, 'POST /inspections', { body: mixed })).status).toBe(201);
  });

  test('offices over it and below it, and the units it looks at; of units by name not those below them', async () => {
    const byCity = await order(city, { of: 'units', units: ['north', 'north-hill'] });
    const branch = await order(north, { of: 'branch', under: 'north-lake' });
    const seenBy = async (as: Parameters<typeof call>[0]) => {
      const ids = (await list(as)).map(({ id }) => id);
      return [ids.includes(byCity), ids.includes(branch)];
    };
    expect(await seenBy(cityOffice)).toEqual([true, true]);
    expect(await seenBy(northOffice)).toEqual([true, true]);
    expect(await seenBy(southOffice)).toEqual([false, false]);
    expect(await seenBy(hill)).toEqual([true, false]);
    expect(await seenBy(lake)).toEqual([false, true]);
    for (const [as, id] of [
      [southOffice, byCity],
      [hill, branch],
      [lake, byCity],
    ] as const)
      expect((await call(as, 'GET /inspections', { query: { id } })).status).toBe(404);
    // A county's own staff hold no office over its townships.
    const below = await order(city, { of: 'units', units: ['north-hill'] });
    const northStaff = { subject: 'north-staff', units: ['north'] };
    expect((await call(northStaff, 'GET /inspections', { query: { id: below } })).status).toBe(404);
    expect((await list(northStaff)).map((one) => one.id)).toEqual([byCity]);
    // The number of findings in all is for those over the whole of it.
    expect((await list(hill, { id: byCity }))[0]?.tally).toBeNull();
    expect((await list(cityOffice, { id: byCity }))[0]?.tally).not.toBeNull();
  });

  test('pages of one hold every inspection once', async () => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string | number> = { limit: 1, ...(cursor && { cursor }) };
      const { body } = await call(northOffice, 'GET /inspections', { query });
      ids.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor;
    } while (cursor !== null);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual((await list(northOffice)).map(({ id }) => id).toSorted());
  });
});

describe('findings, and what is due by when (A9)', () => {
  let id = '';
  const post = (body: object, as: Parameters<typeof call>[0] = city) =>
    call(as, `POST /inspections/${id}/findings`, { body });
  const verify = (n: number, outcome: string, more: object = {}) =>
    post({
      act: 'verify',
      finding: n,
      on: '2026-03-10',
      outcome,
      statement: '现场核查',
      document: looked,
      ...more,
    });

  beforeAll(async () => {
    id = await order(city, { of: 'branch', under: 'north', kind: 'locality' });
  });

  test('are entered by the office whose inspection it is, on units it looks at', async () => {
    for (const as of [north, cityOffice, hill]) {
      const { status, body } = await post(finding('north-hill'), as);
      expect([status, body.articles]).toEqual([403, ['A9']]);
    }
    expect((await post(finding('north-hill'), south)).status).toBe(404);
    const outside = await post(finding('north-health'));
    expect([outside.status, outside.body.code]).toEqual([422, 'unit-not-inspected']);
    expect((await post(finding('nowhere'))).status).toBe(404);
    const made = await post(finding('north-hill'));
    expect([made.status, made.body.n, made.body.status, made.body.light]).toEqual([201, 1, 'open', 'green']);
    expect((await post(finding('north-lake'))).body.n).toBe(2);
  });

  test('five at once get five numbers', async () => {
    const replies = await Promise.all(Array.from({ length: 5 }, () => post(finding('north'))));
    expect(replies.map(({ body }) => body.n).toSorted()).toEqual([3, 4, 5, 6, 7]);
  });

  test('a unit reads those about itself, the county’s office those of its branch, and the tally tells all', async () => {
    expect((await list(hill, { id }))[0]?.findings?.map(({ n }) => n)).toEqual([1]);
    expect((await list(northOffice, { id }))[0]?.findings).toHaveLength(7);
    expect((await list(city, { id }))[0]?.tally).toEqual({
      found: 7,
      open: 7,
      answered: 0,
      putRight: 0,
      notPutRight: 0,
      nextDeadline: '2026-04-10',
      light: 'green',
    });
  });

  test('put right, or not and given another day, or closed as it stands; closed is closed', async () => {
    expect((await verify(1, 'put-right')).body).toMatchObject({ status: 'put-right', light: null });
    const again = await verify(1, 'not-put-right');
    expect([again.status, again.body.code]).toEqual([409, 'finding-closed']);
    expect((await verify(2, 'not-put-right', { againBy: '2026-03-20' })).body.deadline).toBe('2026-03-20');
    expect((await verify(3, 'not-put-right')).body.status).toBe('not-put-right');
    expect((await verify(99, 'put-right')).status).toBe(404);
    expect((await list(city, { id }))[0]?.tally).toMatchObject({
      open: 5,
      putRight: 1,
      notPutRight: 1,
      nextDeadline: '2026-03-20',
    });
  });

  test('the light turns red at 24:00 of the last day', async () => {
    world.setNow('2026-03-20T15:59:59.999Z');
    const second = async () => (await list(lake, { id }))[0]?.findings?.[0];
    expect(await second()).toMatchObject({ status: 'open', light: 'amber' });
    world.setNow('2026-03-20T16:00:00.000Z');
    expect(await second()).toMatchObject({ status: 'overdue', light: 'red' });
    world.setNow('2026-03-10T01:00:00.000Z');
  });
});

describe('the unit answers what was found (A9)', () => {
  let id = '';
  const post = (body: object, as: Parameters<typeof call>[0] = city) =>
    call(as, `POST /inspections/${id}/findings`, { body });
  const answer = (n: number, as: Parameters<typeof call>[0], more: object = {}) =>
    post({ act: 'answer', finding: n, on: '2026-03-10', statement: '台账已补齐', ...more }, as);
  const own = async (as: Parameters<typeof call>[0]) => (await list(as, { id }))[0]?.findings?.[0];

  beforeAll(async () => {
    id = await order(city, { of: 'branch', under: 'north', kind: 'locality' });
    await post(finding('north-hill'));
    await post(finding('north-lake'));
  });

  test('by its own staff and nobody else; of another unit’s finding they learn nothing', async () => {
    for (const as of [city, northOffice])
      expect((await answer(1, as)).body).toMatchObject({ status: 403, code: 'not-the-units-staff' });
    expect((await answer(1, lake)).status).toBe(404);
    expect((await answer(1, hill, { on: '2026-03-11' })).body).toMatchObject({
      status: 422,
      code: 'answer-day',
    });
  });

  test('then it waits for the office, and no day of the unit’s passes meanwhile', async () => {
    const answered = await answer(1, hill, { document });
    expect(answered.body).toMatchObject({
      status: 'answered',
      light: 'green',
      answers: [{ on: '2026-03-10', statement: '台账已补齐', document }],
    });
    expect((await answer(1, hill)).body).toMatchObject({ status: 409, code: 'finding-answered' });
    expect((await list(city, { id }))[0]?.tally).toMatchObject({ open: 2, answered: 1 });
    const waiting = await call(city, 'GET /inspection-findings', { query: { status: 'answered' } });
    expect(waiting.body.items.map(({ n }: { n: number }) => n)).toEqual([1]);
    world.setNow('2026-04-10T16:00:00.000Z');
    expect(await own(hill)).toMatchObject({ status: 'answered', light: 'green' });
    expect(await own(lake)).toMatchObject({ status: 'overdue', light: 'red' });
    world.setNow('2026-03-10T01:00:00.000Z');
  });

  test('looked at and not put right, the days run again; put right, it is closed and not answered any more', async () => {
    const look = (outcome: string, more: object = {}) =>
      post({
        act: 'verify',
        finding: 1,
        on: '2026-03-10',
        outcome,
        statement: '现场核查',
        document: looked,
        ...more,
      });
    expect((await look('not-put-right', { againBy: '2026-03-20' })).body.status).toBe('open');
    expect((await answer(1, hill)).body).toMatchObject({ status: 'answered' });
    expect((await look('put-right')).body).toMatchObject({ status: 'put-right', light: null });
    expect((await answer(1, hill)).body).toMatchObject({ status: 409, code: 'finding-closed' });
    const { entries, verdict } = (await call(hill, `GET /inspections/${id}/findings/1/history`)).body;
    expect(verdict.intact).toBe(true);
    expect(entries.map(({ type }: { type: string }) => type)).toEqual([
      'finding-entered',
      'finding-answered',
      'finding-verified',
      'finding-answered',
      'finding-verified',
    ]);
    expect(entries[1].actor).toMatchObject({ by: 'unit', unit: 'north-hill' });
  });
});

describe('the history of an inspection and of what it found (A9)', () => {
  let id = '';
  const historyOf = async (path: string, as: Parameters<typeof call>[0] = city) => {
    const { status, body } = await call(as, `GET ${path}/history`);
    if (status !== 200) return status;
    const entries = (body.entries as LedgerEntry[]).map(({ type, actor, unit }) => [
      type,
      actor.by === 'office' && actor.office.jurisdiction,
      unit,
    ]);
    return { entries, intact: body.verdict.intact };
  };

  beforeAll(async () => {
    id = await order(city, { of: 'branch', under: 'north' });
    await call(city, `POST /inspections/${id}/findings`, { body: finding('north-hill') });
    const verify = {
      act: 'verify',
      finding: 1,
      on: '2026-03-10',
      outcome: 'put-right',
      statement: '已补',
      document: looked,
    };
    await call(city, `POST /inspections/${id}/findings`, { body: verify });
  });

  test('each act on a finding is entered in both, in the one capacity of who acted, on unbroken chains', async () => {
    expect(await historyOf(`/inspections/${id}/findings/1`)).toEqual({
      entries: [
        ['finding-entered', 'city', 'north-hill'],
        ['finding-verified', 'city', 'north-hill'],
      ],
      intact: true,
    });
    expect(await historyOf(`/inspections/${id}`)).toEqual({
      entries: [
        ['inspection-ordered', 'city', 'city'],
        ['finding-entered', 'city', 'city'],
        ['finding-verified', 'city', 'city'],
      ],
      intact: true,
    });
  });

  test('of a finding for whoever can read its unit, of the inspection for offices over the whole of it', async () => {
    expect(await historyOf(`/inspections/${id}/findings/1`, hill)).toMatchObject({ intact: true });
    expect(await historyOf(`/inspections/${id}/findings/1`, lake)).toBe(404);
    expect(await historyOf(`/inspections/${id}/findings/2`)).toBe(404);
    for (const as of [hill, northOffice, southOffice])
      expect(await historyOf(`/inspections/${id}`, as)).toBe(404);
    expect(await historyOf('/inspections/nowhere')).toBe(404);
  });

  test('an entry changed in the table is found', async () => {
    await world.engine.call('UpdateItem', {
      TableName: process.env.LETTERS_TABLE,
      Key: { PK: { S: `LEDGER#finding#${id}-1` }, SK: { S: 'ENTRY#000001' } },
      UpdateExpression: 'SET #data.what = :what',
      ExpressionAttributeNames: { '#data': 'data' },
      ExpressionAttributeValues: { ':what': { S: '无' } },
    });
    expect(await historyOf(`/inspections/${id}/findings/1`)).toMatchObject({ intact: false });
    expect(await historyOf(`/inspections/${id}`)).toMatchObject({ intact: true });
  });
});

describe('a finding becomes a lead only when its author says so, once (A9, A18)', () => {
  let id = '';
  const post = (body: object, as: Parameters<typeof call>[0] = city) =>
    call(as, `POST /inspections/${id}/findings`, { body });

  beforeAll(async () => {
    id = await order(city, { of: 'branch', under: 'city' });
  });

  /** The messages that the bus gets of every finding there is. */
  const told = async (before?: { version: number }): Promise<BusMessage[]> => {
    const { Items } = await world.engine.call('Scan', {
      TableName: process.env.LETTERS_TABLE,
      FilterExpression: '#e = :e',
      ExpressionAttributeNames: { '#e': 'entity' },
      ExpressionAttributeValues: { ':e': { S: 'finding' } },
    });
    const sent: BusMessage[] = [];
    const undo = useEffects({
      publish: async (messages) => {
        sent.push(...messages);
      },
    });
    const Records = (Items as object[]).map((NewImage) => ({
      eventName: before ? 'MODIFY' : 'INSERT',
      dynamodb: {
        NewImage,
        ...(before && { OldImage: { ...NewImage, version: { N: String(before.version) } } }),
      },
    }));
    await publish({ Records } as Parameters<typeof publish>[0]);
    undo();
    return sent;
  };

  test('the ground and its elements are judged as a lead is, and the place is named', async () => {
    const refused = async (referAsLead: object, unit = 'north') => {
      const { status, body } = await post(finding(unit, { referAsLead }));
      return [status, body.errors.map((e: { pointer: string }) => e.pointer)];
    };
    expect(await refused({ ...lead, ground: '18.2' })).toEqual([422, ['/referAsLead/ground']]);
    expect(await refused({ ...lead, occurredOn: '2026-03-11' })).toEqual([422, ['/referAsLead/occurredOn']]);
    // The city answers to the province and is no case here.
    expect((await post(finding('city', { referAsLead: lead }))).status).toBeGreaterThanOrEqual(400);
    expect((await list(city, { id }))[0]?.findings).toEqual([]);
  });

  test('referred at once or later, it is told with its document, its office and its ground', async () => {
    expect((await post(finding('north'))).body.referral).toBeNull();
    expect(await told()).toEqual([]);
    const later = await post({ act: 'refer', finding: 1, referAsLead: lead });
    expect([later.status, later.body.referral.id]).toEqual([201, `inspection-${id}-1`]);
    const [message] = await told();
    expect(message).toMatchObject({ source: findingReferred.source, detailType: findingReferred.detailType });
    expect(findingReferred.detail.parse(message?.detail)).toEqual({
      referral: `inspection-${id}-1`,
      inspection: id,
      finding: 1,
      authority: document,
      unit: 'north',
      lead: { ...lead, elements: {} },
      subject: 'city-inspection',
      office: city.offices[0],
      at: '2026-03-10T01:00:00.000Z',
    });
  });

  test('the unit does not learn of a lead by its finding: no read of its own, no list and no history names it (A26; I-41)', async () => {
    const seen = async (as: Parameters<typeof call>[0]) => {
      const ofInspection = (await call(as, 'GET /inspections', { query: { id } })).body.items[0].findings[0];
      const listed = (
        await call(as, 'GET /inspection-findings', { query: { unit: 'north' } })
      ).body.items.find((one: { inspection: string }) => one.inspection === id);
      const history = (await call(as, `GET /inspections/${id}/findings/1/history`)).body;
      const types = history.entries.map(({ type }: { type: string }) => type);
      return [ofInspection.referral?.ground, listed.referral?.ground, types, history.verdict.intact];
    };
    const whole = ['finding-entered', 'finding-referred'];
    expect(await seen(city)).toEqual(['18.1', '18.1', whole, true]);
    expect(await seen(cityOffice)).toEqual(['18.1', '18.1', whole, true]);
    for (const as of [people.northStaff, northOffice, north])
      expect(await seen(as)).toEqual([undefined, undefined, ['finding-entered'], true]);
  });

  test('nor by the answer to its own answer, and where it was referred as it was entered (I-41)', async () => {
    const { n } = (await post(finding('north', { referAsLead: lead }))).body;
    const answer = { act: 'answer', finding: n, on: '2026-03-10', statement: '已补齐台账' };
    const { status, body } = await post(answer, people.northStaff);
    expect([status, body.referral]).toEqual([201, null]);
    const { body: history } = await call(people.northStaff, `GET /inspections/${id}/findings/${n}/history`);
    for (const word of [lead.facts, '18.1', 'A18']) expect(JSON.stringify(history)).not.toContain(word);
  });

  test('twice is refused, and a later look at the finding tells nothing new', async () => {
    const twice = await post({ act: 'refer', finding: 1, referAsLead: lead });
    expect([twice.status, twice.body.code]).toEqual([409, 'finding-referred']);
    const verified = {
      act: 'verify',
      finding: 1,
      on: '2026-03-10',
      outcome: 'put-right',
      statement: '已补',
      document: looked,
    };
    expect((await post(verified)).status).toBe(201);
    expect(await told({ version: 2 })).toEqual([]);
  });
});
