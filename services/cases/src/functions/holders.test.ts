import type { Office } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, approval, document, proposed } from '../../../../test/support/case-steps.ts';
import {
  type Caller,
  call,
  facts,
  people,
  postsOf,
  startCases,
  type World,
} from '../../../../test/support/world/index.ts';

/**
 * One holder of posts in two units: `north-principal` heads 北县, which is warned, and sits in the leadership of 南区 as an
 * ordinary member. The other way round `city-education-principal` is a member in 北县 only.
 */
let world: World;
let id: string;

const office = (body: Office['body'], jurisdiction: string): Caller & { offices: readonly Office[] } => ({
  subject: `${jurisdiction}-${body}`,
  offices: [{ body, level: jurisdiction === 'city' ? 'city' : 'county', jurisdiction, capacity: 'staff' }],
});
const northHr = office('org-hr', 'north');
const southHr = office('org-hr', 'south');

const also = (unit: string, post: string, role: string, holder: string) =>
  facts.post({
    id: post,
    unit,
    title: { zh: post, en: post },
    role,
    tenures: [{ holder, from: '2020-01-01', to: null }],
  });

beforeAll(async () => {
  world = await startCases();
  await also('south', 'also', 'member', 'north-principal');
  await also('north', 'seat', 'member', 'city-education-principal');
  for (const post of postsOf('north-hill')) await facts.post(post);
  id = await proposed(world, 'veto-warning', 'grave-below-veto');
  await act(people.northStaff, id, 'statements', { text: '陈述' });
  await act(people.cgcDirector, id, 'decisions', approval);
  await world.untilIdle();
});
afterAll(() => world.stop());

const ask = (holder: string, as: Caller = people.orgHr, on = '2026-03-02') =>
  call(as, 'GET /eligibility', { query: { holder, on, purpose: 'promotion' } });

describe('a holder of posts in two units (A4, A23)', () => {
  it('is barred by the unit that is warned, wherever else they sit', async () => {
    expect((await ask('north-principal')).body).toMatchObject({
      eligible: false,
      reasons: [{ caseId: id, stage: 'veto-warning', article: 'A23', from: '2026-03-02' }],
    });
  });

  it('is not barred where they are only an ordinary member of the unit that is warned', async () => {
    expect((await ask('city-education-principal')).body).toMatchObject({ eligible: true, reasons: [] });
  });

  it('the day before the decision nobody is; a day years ahead still is, for nobody has released it', async () => {
    expect((await ask('north-principal', people.orgHr, '2026-03-01')).body.eligible).toBe(true);
    expect((await ask('north-principal', people.orgHr, '2031-01-01')).body.eligible).toBe(false);
  });
});

describe('what is told of a case the asker may not open (A11, I-22)', () => {
  it('the bar with stage, article and dates, and not the case', async () => {
    const reply = await ask('north-principal', southHr);
    expect(reply.body).toMatchObject({
      eligible: false,
      reasons: [
        {
          caseId: null,
          stage: 'veto-warning',
          article: 'A23',
          from: '2026-03-02',
          lastDay: '2027-03-02',
          until: 'released',
        },
      ],
      explanation: { articles: ['A11', 'A23'], interpretations: ['I-22'] },
    });
    const told = JSON.stringify(reply.body);
    expect(told).not.toContain(id);
    expect(told).not.toContain('"north"');
  });

  it('who may open the case is told it, and I-22 made no difference', async () => {
    const { body } = await ask('north-principal', northHr);
    expect(body.reasons).toMatchObject([{ caseId: id }]);
    expect(body.explanation.interpretations).toEqual([]);
  });

  it('on a day it does not bar they learn nothing of it', async () => {
    const { body } = await ask('north-principal', southHr, '2026-03-01');
    expect(body).toMatchObject({ eligible: true, explanation: { facts: { measures: [] } } });
  });
});

describe('who asks about a holder (A11, A12; I-22)', () => {
  it.each(['org-hr', 'cgc', 'cgc-office', 'slg', 'slg-office', 'joint-conference'] as const)(
    '%s of the city, of the holder’s county: yes',
    async (body) => {
      expect((await ask('north-in-charge', office(body, 'city'))).status).toBe(200);
      expect((await ask('north-in-charge', office(body, 'north'))).status).toBe(200);
    },
  );

  it.each(['discipline', 'finance', 'inspection-office'] as const)(
    '%s neither promotes nor commends: 403 with the article and who could, and nothing is recorded',
    async (body) => {
      const before = await world.fingerprint();
      const reply = await ask('north-in-charge', office(body, 'city'));
      expect(reply.status).toBe(403);
      expect(reply.body).toMatchObject({
        code: 'not-competent',
        articles: ['A11', 'A12'],
        refusals: [{ competent: ['org-hr', 'cgc', 'cgc-office', 'slg', 'slg-office', 'joint-conference'] }],
      });
      expect(await world.fingerprint()).toBe(before);
    },
  );

  it('the unit’s own staff know who holds its posts, and do not ask what bars them: 403', async () => {
    expect((await ask('north-in-charge', people.northStaff)).status).toBe(403);
  });

  it('an office of another county, and one that counts only elsewhere: not theirs', async () => {
    expect((await ask('north-in-charge', southHr)).status).toBe(404);
    const both: Caller = {
      subject: 'both',
      offices: [...office('finance', 'north').offices, ...southHr.offices],
    };
    expect((await ask('north-in-charge', both)).status).toBe(403);
    expect((await ask('north-principal', both)).status).toBe(200);
  });

  it('the county’s personnel office asks about a township’s holders, and not about the city’s', async () => {
    expect((await ask('north-hill-principal', northHr)).status).toBe(200);
    expect((await ask('city-education-in-charge', northHr)).status).toBe(404);
  });
});

describe('what became of the measure (A23; I-9, I-15)', () => {
  it('released, its holders are free from that day on, and the days before stay barred', async () => {
    world.setNow('2026-07-01T01:00:00.000Z');
    await act(people.cityOffice, id, 'acceptance', { accepted: true, findings: '已改' });
    await act(people.cgcDirector, id, 'releases', { document, reasons: '到位' });
    expect((await ask('north-principal', southHr, '2026-06-30')).body).toMatchObject({
      eligible: false,
      reasons: [{ caseId: null, until: '2026-07-01' }],
    });
    expect((await ask('north-principal', southHr, '2026-07-01')).body.eligible).toBe(true);
  });

  it('of a measure that ended, an office that may not open its case learns nothing, the others I-15', async () => {
    const told = async (as: Caller) =>
      (await ask('north-principal', as, '2026-07-01')).body.explanation.interpretations;
    expect(await told(southHr)).toEqual([]);
    expect(await told(northHr)).toEqual(['I-15']);
  });
});
