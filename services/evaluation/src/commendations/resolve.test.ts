import { commendationChanged } from '@jieti/evaluation/contract';
import { entryKey } from '@jieti/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import {
  alterItem,
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
import { measureKey } from '../keys.ts';
import { table } from '../table.ts';

let world: World;

const today = '2026-02-10';
const plan = 'yearly-advanced-2025';
const ids: Record<string, string> = {};

interface Told {
  readonly id: string;
  readonly unit: string;
  readonly holder: string | null;
}

/** 北县, 南县 and 陈 are commended for 2025, and 南县 by the state. */
beforeAll(async () => {
  world = await startEvaluation();
  await facts.post(heldPost('south', 'secretary', 'principal', [['chen', '2024-03-01']]));
  await prepareYear(2025, { north: 92 });
  await gradeYear(world, 2025);
  mustBe(await publishYear(2025), 201);
  await world.deliver();
  world.setNow(`${today}T01:00:00.000Z`);
  const quotas = [
    { whom: 'unit', places: 3 },
    { whom: 'holder', places: 1 },
  ];
  mustBe(await awards.plan(plan, today, { quotas }), 200);
  for (const as of [people.citySlgOffice, people.orgHr]) mustBe(await awards.agree(plan, today, as), 200);
  const names = [{ unit: 'north' }, { unit: 'south' }, { unit: 'south', holder: 'chen' }];
  const reply = mustBe(await awards.commend(plan, today, names), 201);
  for (const { id, unit, holder } of reply.body.commended as Told[]) ids[holder ?? unit] = id;
  const national = {
    ...{ by: 'national', honour: '全国先进集体', names: [{ unit: 'south' }] },
    document: { number: '中综〔2026〕1号', date: today },
  };
  const other = mustBe(await call(people.orgHr, 'POST /commendations', { body: national }), 201);
  ids.national = other.body.commended[0].id;
  await world.deliver();
});
afterAll(() => world.stop());

const bars = [{ unit: 'south', post: 'secretary', role: 'principal', holder: 'chen' }];
const lateWarning = (unit: string, change: object = {}) =>
  facts.measure(measureOf(unit, { from: '2026-02-01', lastDay: '2027-02-01', bars, ...change }));
const revoked = { version: 9, status: 'revoked', endedAt: '2026-02-09T01:00:00.000Z' };

const now = async (who: string) => mustBe(await awards.readCommendation(ids[who] ?? ''), 200).body;

const historyOf = async (who: string) =>
  mustBe(await call(people.finance, `GET /commendations/${ids[who]}/history`), 200).body;

const says = (who: string, outcome: string, as?: Parameters<typeof awards.resolve>[3]) =>
  awards.resolve(ids[who] ?? '', outcome, today, as);

describe('a commendation that stands is not taken back (A14, I-33)', () => {
  it('nor kept, nor restored: 409 with the article', async () => {
    const before = await world.items();
    for (const outcome of ['withdrawn', 'kept', 'restored']) {
      const reply = await says('north', outcome);
      expect([reply.status, reply.body.code, reply.body.articles]).toEqual([
        409,
        'commendation-standing',
        ['A14'],
      ]);
    }
    expect(await world.items()).toEqual(before);
  });
});

describe('a warning of before becomes known (A23, I-33)', () => {
  beforeAll(async () => {
    await lateWarning('south');
    await lateWarning('north', { caseId: 'case-north', bars: [] });
    await world.deliver();
  });

  it('county and leader are in question, and what may be said of them is told', async () => {
    for (const who of ['south', 'chen'])
      expect(await now(who)).toMatchObject({
        ...{ status: 'in-question', next: ['kept', 'withdrawn'], resolution: null },
        history: [{ status: 'in-question', reasons: [{ code: 'barred', articles: ['A23'] }] }],
      });
  });

  it('by who gave it: not by the leading group, the personnel department or finance; to others it does not exist', async () => {
    for (const as of [people.slgHead, people.orgHr, people.finance]) {
      const reply = await says('south', 'withdrawn', as);
      expect([reply.status, reply.body.articles]).toEqual([403, ['A14', 'A17']]);
    }
    for (const as of [people.northOrgHr, people.northStaff]) {
      expect((await says('south', 'withdrawn', as)).status).toBe(404);
      expect((await awards.readCommendation(ids.south ?? '', as)).status).toBe(404);
      expect((await call(as, `GET /commendations/${ids.south}/history`)).status).toBe(404);
    }
  });

  it('a document of tomorrow is none', async () => {
    const reply = await awards.resolve(ids.south ?? '', 'withdrawn', '2026-02-11');
    expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([422, '/document/date']);
  });

  it('taken back: with reasons, document and body, in its history, which is whole, and told to the bus', async () => {
    const reply = mustBe(await says('south', 'withdrawn'), 200);
    expect(reply.body).toMatchObject({
      ...{ status: 'withdrawn', next: [] },
      resolution: {
        ...{ outcome: 'withdrawn', body: 'cgc', reasons: '经研究决定' },
        document: { number: expect.stringContaining('综治委〔2026〕'), date: today },
      },
    });
    await world.deliver();
    const { history } = await now('south');
    expect(history.map(({ status }: { status: string }) => status)).toEqual(['in-question', 'withdrawn']);
    const { entries, verdict } = await historyOf('south');
    expect(entries).toMatchObject([
      { type: 'commended', articles: ['A13', 'A14', 'A17'], unit: 'south' },
      { type: 'commendation-reassessed', actor: { by: 'system', cause: 'evaluation' } },
      {
        ...{ type: 'commendation-withdrawn', articles: ['A14', 'A17'] },
        actor: { by: 'office', office: { body: 'cgc', capacity: 'director' } },
        data: { status: 'withdrawn', resolution: { outcome: 'withdrawn', over: [{ code: 'barred' }] } },
      },
    ]);
    expect(verdict).toMatchObject({ intact: true, entries: 3 });
    const messages = world.messages
      .filter(({ detailType }) => detailType === 'commendation-changed')
      .map(({ detail }) => commendationChanged.detail.parse(detail))
      .filter(({ unit, holder, by }) => unit === 'south' && holder === null && by === 'plan');
    expect(messages.map(({ version, status, resolution }) => [version, status, resolution])).toEqual([
      [1, 'standing', undefined],
      [2, 'in-question', undefined],
      [3, 'withdrawn', 'withdrawn'],
    ]);
  });

  it('a change that somebody altered out of its form is left out, and shown in the history only', async () => {
    const key = entryKey({ type: 'commendation', id: ids.south ?? '' }, 2);
    const [, kept] = await entriesIn('evaluation', 'commendation', ids.south ?? '');
    for (const altered of [{ actor: 7 }, { data: 'x' }, { data: { status: 'lost' } }]) {
      await alterItem('evaluation', key, () => ({ ...kept, ...altered }));
      const { history } = await now('south');
      expect(history.map(({ status }: { status: string }) => status)).toEqual(['withdrawn']);
      const { entries, verdict } = await historyOf('south');
      expect([entries.length, verdict.intact]).toEqual([3, false]);
    }
    await alterItem('evaluation', key, () => kept ?? {});
  });

  it('not twice', async () => {
    expect((await says('south', 'withdrawn')).body.code).toBe('commendation-withdrawn');
  });

  it('kept all the same it stands, with what is against it; in the leader’s archive too (A11, A13)', async () => {
    mustBe(await says('chen', 'kept'), 200);
    expect(await now('chen')).toMatchObject({ status: 'standing', reasons: [{ code: 'barred' }] });
    const { honours } = mustBe(await awards.archive('chen'), 200).body;
    expect(honours).toMatchObject([
      { by: 'national' },
      { by: 'plan', status: 'standing', resolution: { outcome: 'kept', reasons: '经研究决定' } },
    ]);
  });

  it('the warning is released: that is no new ground, and it still stands', async () => {
    await lateWarning('south', { version: 6, status: 'ended', endedAt: '2026-02-20T01:00:00.000Z' });
    expect(await now('chen')).toMatchObject({ status: 'standing', resolution: { outcome: 'kept' } });
  });

  it('another ground that becomes known puts it in question again', async () => {
    await lateWarning('south', { caseId: 'second', stage: 'veto' });
    expect(await now('chen')).toMatchObject({
      status: 'in-question',
      reasons: [{ articles: ['A23'] }, { articles: ['A24'] }],
    });
    await lateWarning('south', { caseId: 'second', stage: 'veto', ...revoked });
    expect(await now('chen')).toMatchObject({ status: 'standing' });
  });

  it('what was taken back is not given again while what it was taken back for stands', async () => {
    const reply = await says('south', 'restored');
    expect([reply.status, reply.body.code]).toEqual([409, 'ground-stands']);
  });

  it('the warning revoked: it may be given again, and is by nobody but who gave it (I-9)', async () => {
    await lateWarning('south', revoked);
    expect(await now('south')).toMatchObject({ status: 'withdrawn', reasons: [], next: ['restored'] });
    mustBe(await says('south', 'restored', people.cityOffice), 200);
    expect(await now('south')).toMatchObject({
      ...{ status: 'standing', next: [], resolution: { outcome: 'restored', body: 'cgc-office' } },
    });
  });

  it('the place of what was taken back stays taken (A14)', async () => {
    mustBe(await says('north', 'withdrawn'), 200);
    const { quotas, commended } = (await awards.readPlan(plan)).body;
    expect(quotas[0]).toMatchObject({ places: 3, used: 2 });
    expect(commended.find(({ unit }: Told) => unit === 'north')).toMatchObject({ status: 'withdrawn' });
  });

  it('judged on what is known now, before the word of it has come as far as the commendation', async () => {
    const measure = measureOf('south', { from: '2026-02-01', lastDay: '2027-02-01', caseId: 'fourth', bars });
    const copy = { ...measureKey('south', 'fourth', 4), entity: 'measure-copy', version: 4, measure };
    await table.putNow(copy);
    expect(await now('chen')).toMatchObject({ status: 'standing', reasons: [] });
    const reply = mustBe(await says('chen', 'kept'), 200);
    expect(reply.body).toMatchObject({ status: 'standing', reasons: [{ facts: { caseId: 'fourth' } }] });
    await lateWarning('south', { caseId: 'fourth', ...revoked });
  });

  it('who read an older state learns it, and whom a revocation overtakes has nothing to say any more', async () => {
    await lateWarning('south', { caseId: 'third' });
    const stale = await awards.resolve(ids.chen ?? '', 'kept', today, people.cgcDirector, {
      'if-match': '"1"',
    });
    expect(stale.status).toBe(412);
    const replies = await overtakenBy(
      () => says('chen', 'withdrawn'),
      () => lateWarning('south', { caseId: 'third', ...revoked }).then(() => ({ status: 0 })),
    );
    expect(replies.map(({ status }) => status)).toEqual([409, 0]);
    expect(await now('chen')).toMatchObject({ status: 'standing' });
  });

  it('the leader is convicted: in question; acquitted later: it stands again (A25)', async () => {
    const convicted = liabilityOf('south', { post: 'secretary', holder: 'chen', on: '2026-02-05' });
    await facts.liability(convicted);
    expect(await now('chen')).toMatchObject({
      status: 'in-question',
      reasons: [{ code: 'convicted', facts: { since: '2026-02-05' } }],
    });
    await facts.liability({ ...convicted, on: '2026-02-09', version: 9, isOver: true, lifts: '2026-02-05' });
    expect(await now('chen')).toMatchObject({ status: 'standing', reasons: [] });
  });
});

describe('a conviction that no case here referred (A25)', () => {
  it('puts the honour in question whatever day it is of, and lets it stand again once it is lifted', async () => {
    const { caseId: _, ...of } = liabilityOf('south', {
      post: 'secretary',
      holder: 'chen',
      on: '2024-05-06',
    });
    const convicted = { ...of, liability: 'liability-1', version: 1 };
    await facts.liability(convicted);
    expect(await now('chen')).toMatchObject({
      status: 'in-question',
      reasons: [{ code: 'convicted', facts: { since: '2024-05-06', caseId: null } }],
    });
    // The same day, told of another record, lifts nothing of this one.
    const lifted = { ...convicted, on: '2026-02-09', version: 2, isOver: true, lifts: '2024-05-06' };
    await facts.liability({ ...lifted, liability: 'liability-2' });
    expect(await now('chen')).toMatchObject({ status: 'in-question' });
    await facts.liability(lifted);
    expect(await now('chen')).toMatchObject({ status: 'standing', reasons: [] });
  });
});

describe('what the state or the province gave (A15, I-33)', () => {
  it('is not for the city to keep; that it was taken back is recorded, and nobody is entitled by it any more', async () => {
    expect((await says('national', 'kept', people.cityOffice)).body).toMatchObject({
      ...{ code: 'commendation-standing', articles: ['A15'] },
    });
    expect((await says('national', 'withdrawn', people.finance)).status).toBe(403);
    const entitlement = async () =>
      (await awards.archive('chen')).body.honours.find(({ by }: { by: string }) => by === 'national')
        .entitlement;
    expect(await entitlement()).toMatchObject({ kind: 'leader-commended' });
    mustBe(await says('national', 'withdrawn', people.orgHr), 200);
    expect(await entitlement()).toBeNull();
    mustBe(await says('national', 'restored', people.cityOffice), 200);
    expect(await entitlement()).toMatchObject({ kind: 'leader-commended' });
  });
});

describe('an id that is none', () => {
  it.each(['nowhere', 'x'.repeat(1000), Buffer.from('yearly-advanced-2025#').toString('base64url')])(
    '%s: 404',
    async (id) => {
      expect((await awards.readCommendation(id)).status).toBe(404);
      expect((await awards.resolve(id, 'kept', today)).status).toBe(404);
    },
  );
});
