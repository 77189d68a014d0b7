import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import {
  awards,
  call,
  entriesIn,
  facts,
  gradeYear,
  heldPost,
  liabilityOf,
  measureOf,
  mustBe,
  people,
  prepareYear,
  publishYear,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;

const published = '2026-01-10';
const agreed = '2026-02-10';
const rewards = { excellent: '奖金三个月', good: '奖金两个月', qualified: '奖金一个月' };
let papers = 0;

/** A paper with a number of its own. */
const ownPaper = () => ({ number: `唐财〔2026〕${++papers}号`, date: agreed });

/** 北县 and 南县 are good in 2025, 磨镇 is poor; the rewards are agreed to a month after the publication. */
beforeAll(async () => {
  world = await startEvaluation();
  await facts.post(heldPost('north', 'secretary', 'principal', [['zhang', '2024-03-01']]));
  await facts.post(heldPost('south', 'secretary', 'principal', [['li', '2025-07-01']]));
  await facts.post(heldPost('south-mill', 'head', 'principal', [['mo', '2025-01-01']]));
  await prepareYear(2025, { 'south-mill': 40 });
  await gradeYear(world, 2025);
  mustBe(await publishYear(2025), 201);
  await world.deliver();
  world.setNow(`${agreed}T01:00:00.000Z`);
});
afterAll(() => world.stop());

const rewarded = (unit: string, change: object = {}) => ({
  ...{ of: 'reward', outcome: 'given', on: agreed, document: ownPaper() },
  ...{ year: 2025, unit, post: 'secretary', from: '2025-01-01' },
  ...change,
});

const lineOf = async (holder: string) =>
  mustBe(await awards.archive(holder), 200).body.entries.find(
    ({ superseded }: { superseded: boolean }) => !superseded,
  );

const refusal = async (reply: ReturnType<typeof awards.grant>) => {
  const { status, body } = await reply;
  return [status, body.code, body.articles];
};

/** What finance finds waiting to be given for 2025. */
const waiting = async (as: Parameters<typeof call>[0] = people.finance, query: object = {}) =>
  mustBe(await call(as, 'GET /years/2025/rewards-due', { query: { ...query } }), 200).body.items.map(
    ({ holder, reward, payable, last }: Record<string, unknown> & { last: { outcome: string } | null }) => [
      holder,
      reward,
      payable,
      last?.outcome ?? null,
    ],
  );

describe('what waits to be given, for those who give it (A16)', () => {
  it('nothing before all have agreed; a poor grade never', async () => {
    expect(await waiting()).toEqual([]);
  });
});

describe('a reward is given out (A16)', () => {
  it('not before all who set the rewards together have agreed, and the joint conference (A12)', async () => {
    expect(await refusal(awards.grant('zhang', rewarded('north')))).toEqual([409, 'nothing-due', ['A16']]);
    mustBe(await awards.plan('rewards-2025', agreed, { rewards }), 200);
    for (const as of [people.citySlgOffice, people.orgHr, people.finance])
      mustBe(await awards.agree('rewards-2025', agreed, as), 200);
    expect((await awards.grant('zhang', rewarded('north'))).body.code).toBe('nothing-due');
    await facts.session('rewards-2025', agreed);
    const early = rewarded('north', { on: published });
    expect(await refusal(awards.grant('zhang', early))).toEqual([409, 'not-due-yet', ['A16']]);
  });

  it('by finance or personnel over the unit; not by the commission’s office, nor by the unit itself', async () => {
    for (const as of [people.cityOffice, people.northStaff])
      expect(await refusal(awards.grant('zhang', rewarded('north'), as))).toEqual([
        403,
        'not-competent',
        ['A16'],
      ]);
    expect((await awards.grant('zhang', rewarded('north'), people.southOrgHr)).status).toBe(404);
    expect((await awards.grant('nobody', rewarded('north'))).status).toBe(404);
  });

  it('on a day to come, by a paper of a day to come, taken back without a reason and never given: each is named', async () => {
    const body = rewarded('north', {
      ...{ outcome: 'taken-back', on: '2026-02-11', document: { ...ownPaper(), date: '2026-02-11' } },
    });
    const reply = await awards.grant('zhang', body);
    expect([reply.status, reply.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      409,
      ['/document/date', '/on', '/reasons', ''],
    ]);
  });

  it('of what is in no archive: 422', async () => {
    for (const change of [{ year: 2024 }, { unit: 'south' }, { post: 'deputy' }, { from: '2025-01-02' }]) {
      const reply = await awards.grant('zhang', rewarded('north', change));
      expect([reply.status, reply.body.errors?.[0]?.code]).toEqual([422, 'nothing-filed']);
    }
  });

  it('all of it waits for whoever gives it: good leaders of their places, and nobody’s elsewhere', async () => {
    const both = [
      ['zhang', '奖金两个月', true, null],
      ['li', '奖金两个月', true, null],
    ];
    expect(await waiting()).toEqual(both);
    expect(await waiting(people.orgHr)).toEqual(both);
    expect(await waiting(people.northFinance)).toEqual(both.slice(0, 1));
    expect(await waiting(people.southOrgHr)).toEqual(both.slice(1));
    for (const as of [people.cityOffice, people.northOffice, people.northStaff])
      expect(await refusal(call(as, 'GET /years/2025/rewards-due'))).toEqual([403, 'not-competent', ['A16']]);
  });

  it('page by page it is the same, each of some units; a foreign cursor is refused', async () => {
    const found: unknown[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 1, ...(cursor && { cursor }) };
      const { body } = await call(people.finance, 'GET /years/2025/rewards-due', { query });
      found.push(...body.items.map(({ holder }: { holder: string }) => holder));
      cursor = body.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual(['zhang', 'li']);
    const foreign = await call(people.finance, 'GET /years/2025/rewards-due', { query: { cursor: 'x' } });
    expect(foreign.status).toBe(400);
  });

  it('recorded by the county’s finance office it is in the archive: what, when, by which paper and office', async () => {
    const paper = ownPaper();
    const body = rewarded('north', { document: paper });
    const reply = mustBe(await awards.grant('zhang', body, people.northFinance), 201);
    expect(reply.body).toMatchObject({
      ...{ of: 'reward', outcome: 'given', what: '奖金两个月', on: agreed, document: paper, reasons: null },
      ...{ result: { version: 1, grade: 'good' }, body: 'finance', jurisdiction: 'north' },
    });
    expect(await lineOf('zhang')).toMatchObject({ grants: [reply.body], grantInQuestion: false });
    // What was given waits no more.
    expect((await waiting()).map(([holder]: unknown[]) => holder)).toEqual(['li']);
  });

  it('and in its history: by which office, in which capacity', async () => {
    const [entry] = await entriesIn('evaluation', 'grant', 'zhang#reward#2025#north#secretary#2025-01-01');
    expect(entry).toMatchObject({
      ...{ type: 'grant-recorded', entry: 1, unit: 'north', articles: ['A16'] },
      actor: {
        by: 'office',
        subject: people.northFinance.subject,
        office: { body: 'finance', jurisdiction: 'north' },
      },
      data: { holder: 'zhang', outcome: 'given', what: '奖金两个月', document: { date: agreed } },
    });
  });

  it('once', async () => {
    const before = await world.items();
    expect(await refusal(awards.grant('zhang', rewarded('north')))).toEqual([409, 'given-already', ['A16']]);
    expect(await world.items()).toEqual(before);
  });

  it('a poor grade is not rewarded', async () => {
    const body = rewarded('south-mill', { post: 'head' });
    expect(await refusal(awards.grant('mo', body))).toEqual([409, 'nothing-due', ['A16']]);
  });

  it('two at once: one of them has given it', async () => {
    const body = rewarded('south', { from: '2025-07-01' });
    const replies = await overtakenBy(
      () => awards.grant('li', body),
      () => awards.grant('li', body, people.orgHr),
    );
    expect(replies.map(({ status }) => status)).toEqual([409, 201]);
  });
});

describe('the result is another, or a bar stands (A16, A23)', () => {
  it('with a better grade the better reward is open, and what was given stays on record', async () => {
    const corrections = [
      { kind: 'score', unit: 'north', indicator: 'order', score: 95, reason: '录入差错' },
      { kind: 'score', unit: 'north', indicator: 'service', score: 95, reason: '录入差错' },
    ];
    mustBe(await publishYear(2025, { corrections }), 201);
    await world.deliver();
    expect(await lineOf('zhang')).toMatchObject({
      ...{ version: 2, grade: 'excellent', reward: { reward: '奖金三个月' } },
      grants: [{ what: '奖金两个月', result: { version: 1 } }],
      grantInQuestion: true,
    });
    expect(await waiting()).toEqual([['zhang', '奖金三个月', true, 'given']]);
  });

  it('taken back, with reasons; only what was given', async () => {
    const back = rewarded('north', { outcome: 'taken-back', reasons: '等次变更,重新兑现' });
    const reply = mustBe(await awards.grant('zhang', back, people.orgHr), 201);
    expect(reply.body).toMatchObject({ outcome: 'taken-back', what: '奖金两个月', result: { version: 1 } });
    expect(await refusal(awards.grant('zhang', back))).toEqual([409, 'not-given', ['A16']]);
  });

  it('barred from the 5th to the day before the 8th: given on the 4th and the 8th, withheld on the 5th and the 7th', async () => {
    world.setNow('2026-03-10T01:00:00.000Z');
    await facts.measure(
      measureOf('north', {
        ...{ from: '2026-03-05', status: 'ended', endedAt: '2026-03-08T01:00:00.000Z' },
        bars: [{ unit: 'north', post: 'secretary', role: 'principal', holder: 'zhang' }],
      }),
    );
    const on = (day: string, more: object = {}) =>
      awards.grant('zhang', rewarded('north', { on: day, ...more }), people.orgHr);
    const back = { outcome: 'taken-back', reasons: '误登' };
    expect(await waiting()).toEqual([['zhang', '奖金三个月', true, 'taken-back']]);
    expect(await refusal(on('2026-03-05'))).toEqual([409, 'withheld', ['A23']]);
    expect(await refusal(on('2026-03-07'))).toEqual([409, 'withheld', ['A23']]);
    mustBe(await on('2026-03-04'), 201);
    mustBe(await on('2026-03-07', back), 201);
    mustBe(await on('2026-03-08'), 201);
    expect((await lineOf('zhang')).grants).toHaveLength(5);
  });
});

describe('what withholds it is told beside what waits (A16, A23–A25)', () => {
  it('a bar of today and a conviction that stands: not payable, and why; lifted, it is', async () => {
    mustBe(
      await awards.grant(
        'zhang',
        rewarded('north', { outcome: 'taken-back', on: '2026-03-10', reasons: '误登' }),
        people.orgHr,
      ),
      201,
    );
    const one = async () => (await call(people.finance, 'GET /years/2025/rewards-due')).body.items[0];
    expect(await one()).toMatchObject({ holder: 'zhang', payable: true, withheld: [], convictedSince: [] });
    const { caseId: _, ...of } = liabilityOf('north', {
      post: 'secretary',
      holder: 'zhang',
      on: '2026-03-09',
    });
    const convicted = { ...of, liability: 'liability-1', version: 1 };
    await facts.liability(convicted);
    expect(await one()).toMatchObject({ payable: false, convictedSince: ['2026-03-09'] });
    await facts.liability({ ...convicted, on: '2026-03-10', version: 2, isOver: true, lifts: '2026-03-09' });
    const bars = [{ unit: 'north', post: 'secretary', role: 'principal', holder: 'zhang' }];
    const warning = measureOf('north', { caseId: 'case-2', from: '2026-03-10', lastDay: '2027-03-10', bars });
    await facts.measure(warning);
    expect(await one()).toMatchObject({ payable: false, convictedSince: [], withheld: [{ article: 'A23' }] });
    await facts.measure(
      measureOf('north', {
        ...{ ...warning, version: 9, status: 'revoked', endedAt: '2026-03-10T01:00:00.000Z' },
      }),
    );
    expect(await one()).toMatchObject({ payable: true, withheld: [] });
  });

  it('a year that is not published has nothing waiting', async () => {
    const { body } = await call(people.finance, 'GET /years/2024/rewards-due');
    expect(body).toEqual({ items: [], nextCursor: null });
  });
});

describe('what goes with a national commendation is carried out (A15)', () => {
  let id: string;
  const treated = (change: object = {}) => ({
    ...{ of: 'entitlement', outcome: 'given', on: '2026-03-10', document: ownPaper(), commendation: id },
    ...change,
  });

  beforeAll(async () => {
    const body = {
      ...{ by: 'national', honour: '全国先进工作者', names: [{ unit: 'south', holder: 'li' }] },
      document: { number: '中综〔2026〕1号', date: '2026-03-09' },
    };
    const reply = await call(people.orgHr, 'POST /commendations', { body });
    id = mustBe(reply, 201).body.commended[0].id;
    await world.deliver();
  });

  it('by the personnel department, not by finance', async () => {
    expect(await refusal(awards.grant('li', treated()))).toEqual([403, 'not-competent', ['A15']]);
  });

  it('not before the commendation, nor for who is not entitled by it', async () => {
    const early = treated({ on: '2026-03-08' });
    expect(await refusal(awards.grant('li', early, people.orgHr))).toEqual([409, 'not-due-yet', ['A15']]);
    const reply = await awards.grant('zhang', treated(), people.orgHr);
    expect([reply.status, reply.body.errors?.[0]?.code]).toEqual([422, 'not-entitled']);
  });

  it('withheld by a bar of the day of the commendation, also once it is released; revoked, it is carried out and in the archive', async () => {
    const measure = {
      ...{ caseId: 'veto', stage: 'veto', from: '2026-03-09' },
      bars: [{ unit: 'south', post: 'secretary', role: 'principal', holder: 'li' }],
    };
    await facts.measure(measureOf('south', measure));
    expect(await refusal(awards.grant('li', treated(), people.southOrgHr))).toEqual([
      ...[409, 'withheld', ['A24']],
    ]);
    const released = { version: 6, status: 'ended', endedAt: '2026-03-09T17:00:00.000Z' };
    await facts.measure(measureOf('south', { ...measure, ...released }));
    expect((await awards.grant('li', treated(), people.southOrgHr)).body.code).toBe('withheld');
    const ended = { version: 9, status: 'revoked', endedAt: '2026-03-09T03:00:00.000Z' };
    await facts.measure(measureOf('south', { ...measure, ...ended }));
    mustBe(await awards.grant('li', treated(), people.southOrgHr), 201);
    expect((await awards.archive('li')).body.honours).toMatchObject([
      {
        ...{ id, entitlement: { kind: 'treatment', withheld: [] } },
        grants: [{ of: 'entitlement', what: '全国先进工作者', jurisdiction: 'south', result: null }],
      },
    ]);
  });

  it('the honour taken back: nothing is due, and what was given may be taken back', async () => {
    const said = await awards.resolve(id, 'withdrawn', '2026-03-10', people.orgHr);
    mustBe(said, 200);
    const back = treated({ outcome: 'taken-back', reasons: '称号已撤销' });
    mustBe(await awards.grant('li', back, people.orgHr), 201);
    expect(await refusal(awards.grant('li', treated(), people.orgHr))).toEqual([
      ...[409, 'nothing-due', ['A15']],
    ]);
    expect((await awards.archive('li')).body.honours).toMatchObject([
      { status: 'withdrawn', entitlement: null, grants: [{ outcome: 'given' }, { outcome: 'taken-back' }] },
    ]);
  });
});
