import { commendationChanged } from '@jieti/evaluation/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overtakenBy } from '../../../../test/support/interleave.ts';
import {
  awards,
  type Caller,
  call,
  facts,
  gradeYear,
  heldPost,
  insertOf,
  measureOf,
  mustBe,
  people,
  prepareYear,
  publishYear,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';
import { handler as reactToChanges } from '../functions/react-to-changes/handler.ts';

let world: World;

const today = '2026-02-10';
const plan = 'yearly-advanced-2025';
const quotas = [
  { whom: 'unit', level: 'county', places: 1 },
  { whom: 'unit', level: 'township', places: 2 },
  { whom: 'holder', places: 2 },
];

beforeAll(async () => {
  world = await startEvaluation();
  await facts.post(heldPost('north', 'secretary', 'principal', [['zhang', '2024-03-01']]));
  await facts.post(heldPost('north-hill', 'head', 'principal', [['hu', '2024-03-01']]));
  await facts.post(
    heldPost('south', 'secretary', 'principal', [
      ['chen', '2024-03-01', '2025-06-30'],
      ['li', '2025-07-01'],
    ]),
  );
  await facts.post(heldPost('south', 'clerk', 'member', [['mei', '2024-03-01']]));
  await facts.post(heldPost('north-lake', 'head', 'in-charge', [['li', '2025-01-01']]));
  await facts.post(heldPost('south-mill', 'head', 'principal', [['duo', '2025-01-01']]));
  await facts.post(heldPost('south', 'deputy', 'in-charge', [['duo', '2025-01-01']]));
  await facts.post(heldPost('north-hill', 'clerk', 'member', [['ming', '2025-01-01']]));
  await prepareYear(2025, { 'south-mill': 61, 'north-lake': 90 });
  await gradeYear(world, 2025);
  mustBe(await publishYear(2025), 201);
  await world.deliver();
  world.setNow(`${today}T01:00:00.000Z`);
});
afterAll(() => world.stop());

const codesOf = (reply: { body: { errors?: { code: string }[] } }) =>
  reply.body.errors?.map(({ code }) => code);

describe('a plan and the agreement it needs (A14, A17, I-27)', () => {
  it('without a plan nobody is commended', async () => {
    const reply = await awards.commend(plan, today, [{ unit: 'north' }]);
    expect([reply.status, codesOf(reply)]).toEqual([422, ['unknown-plan']]);
  });

  it('it is drawn up by the commission’s office and by nobody else', async () => {
    for (const as of [people.citySlgOffice, people.orgHr, people.finance]) {
      const reply = await awards.put(plan, as, {
        act: 'plan',
        document: { number: '1', date: today },
        quotas,
      });
      expect([reply.status, reply.body.articles]).toEqual([403, ['A14', 'A17']]);
    }
    const drawn = mustBe(await awards.plan(plan, today, { quotas }), 200);
    expect(drawn.body).toMatchObject({
      text: 1,
      years: { from: 2025, to: 2025 },
      lacking: ['slg-office', 'org-hr'],
    });
  });

  it('none agreed, one agreed: refused, with A17 and who is missing; both: commended', async () => {
    const lacking = async () => {
      const reply = await awards.commend(plan, today, [{ unit: 'north-hill' }]);
      expect([reply.status, codesOf(reply)]).toEqual([409, ['agreement-missing']]);
      expect(reply.body.articles).toContain('A17');
      return reply.body.refusals[0].missing;
    };
    expect(await lacking()).toEqual(['slg-office', 'org-hr']);
    mustBe(await awards.agree(plan, today, people.citySlgOffice), 200);
    expect(await lacking()).toEqual(['org-hr']);
    expect((await awards.agree(plan, today, people.citySlgOffice)).body.code).toBe('agreed-already');
    mustBe(await awards.agree(plan, today, people.orgHr), 200);
    const reply = mustBe(await awards.commend(plan, today, [{ unit: 'north-hill' }]), 201);
    expect(reply.body.commended).toMatchObject([
      { unit: 'north-hill', holder: null, status: 'standing', on: today },
    ]);
  });

  it('a changed plan must be agreed to anew, and who read the old text cannot agree to the new', async () => {
    const more = [...quotas.slice(0, 2), { whom: 'holder', places: 3 }];
    mustBe(await awards.plan(plan, today, { quotas: more }), 200);
    const reply = await awards.commend(plan, today, [{ unit: 'north' }]);
    expect(codesOf(reply)).toEqual(['agreement-missing']);
    expect((await awards.agree(plan, today, people.orgHr, 1)).body.code).toBe('plan-changed');
    for (const as of [people.orgHr, people.citySlgOffice])
      mustBe(await awards.agree(plan, today, as, 2), 200);
  });

  it('its quotas cannot fall below who is commended already', async () => {
    const reply = await awards.plan(plan, today, { quotas: [{ whom: 'unit', places: 0 }] });
    expect([reply.status, reply.body.code]).toEqual([409, 'quota-below-used']);
  });

  it.each([
    ['no quota', {}, ['required']],
    ['rewards in it', { quotas, rewards: { excellent: '甲', good: '乙', qualified: '丙' } }, ['not-here']],
    ['too many places', { quotas: [{ whom: 'unit', places: 2001 }] }, ['too-many-places']],
  ])('%s: 422', async (_, more, codes) => {
    const reply = await awards.plan('yearly-advanced-2024', today, more);
    expect([reply.status, codesOf(reply)]).toEqual([422, codes]);
  });

  it('the leading group’s names units only', async () => {
    const reply = await awards.plan('yearly-praise-2025', today, { quotas: [{ whom: 'holder', places: 1 }] });
    expect([reply.status, codesOf(reply)]).toEqual([422, ['not-commended']]);
  });

  it('a document of tomorrow is none', async () => {
    const reply = await awards.plan('yearly-praise-2025', '2026-02-11', {
      quotas: [{ whom: 'unit', places: 1 }],
    });
    expect(codesOf(reply)).toEqual(['in-the-future']);
  });

  it('periodic ones do not overlap, wait for three months, and go through the joint conference (A12, A14)', async () => {
    const periodic = 'periodic-advanced-2025';
    mustBe(await awards.plan(periodic, today, { quotas }), 200);
    for (const year of [2022, 2024, 2026, 2028]) {
      const reply = await awards.plan(`periodic-advanced-${year}`, today, { quotas });
      expect([reply.status, reply.body.code], String(year)).toEqual([409, 'years-overlap']);
    }
    mustBe(await awards.plan('periodic-advanced-2029', today, { quotas }), 200);
    mustBe(await awards.agree(periodic, today, people.orgHr), 200);
    const reply = await awards.commend(periodic, today, [{ unit: 'north' }]);
    const others = ['not-planned-in-advance', 'not-graded', 'not-graded', 'not-graded'];
    expect(codesOf(reply)).toEqual(['plan-not-resolved', ...others]);
    expect(reply.body.articles).toContain('A12');
    await facts.session(periodic, today);
    expect(codesOf(await awards.commend(periodic, today, [{ unit: 'north' }]))).toEqual(others);
  });

  it('two plans that overlap cannot come into being at once', async () => {
    const replies = await overtakenBy(
      () => awards.plan('periodic-advanced-2040', today, { quotas }),
      () => awards.plan('periodic-advanced-2041', today, { quotas }),
    );
    expect(replies.map(({ status }) => status)).toEqual([409, 200]);
  });

  it('is for the bodies of the city that see to it together', async () => {
    expect((await awards.readPlan(plan, people.finance)).body).toMatchObject({ id: plan, lacking: [] });
    expect((await awards.readPlan(plan, people.northOrgHr)).status).toBe(404);
    expect((await awards.readPlan('yearly-advanced-2030')).status).toBe(404);
  });
});

describe('who is named (A13, A14, I-28)', () => {
  it.each([
    ['nobody’s unit', [{ unit: 'nowhere' }], ['unknown-unit']],
    ['the city itself', [{ unit: 'city' }], ['unknown-unit']],
    ['who never held a post there', [{ unit: 'north', holder: 'chen' }], ['holds-no-post']],
    ['twice', [{ unit: 'north' }, { unit: 'north' }], ['named-twice']],
  ])('%s: 422', async (_, names, codes) => {
    const reply = await awards.commend(plan, today, names);
    expect([reply.status, codesOf(reply)]).toEqual([422, codes]);
  });

  it('graded below good: refused, with the result', async () => {
    const reply = await awards.commend(plan, today, [{ unit: 'south-mill' }]);
    expect([reply.status, codesOf(reply), reply.body.articles]).toEqual([
      409,
      ['grade-too-low'],
      ['A13', 'A14'],
    ]);
    expect(reply.body.refusals).toMatchObject([
      { unit: 'south-mill', year: 2025, grade: 'qualified', required: 'good' },
    ]);
  });

  it('by the commission; not by the leading group, nor by the personnel department', async () => {
    for (const as of [people.slgHead, people.orgHr]) {
      const reply = await awards.commend(plan, today, [{ unit: 'north' }], as);
      expect([reply.status, reply.body.articles]).toEqual([403, ['A14', 'A17']]);
    }
  });

  it('twice by one plan: refused', async () => {
    const reply = await awards.commend(plan, today, [{ unit: 'north-hill' }]);
    expect(codesOf(reply)).toEqual(['commended-already']);
  });

  it('one who may not be commended and nobody is', async () => {
    const reply = await awards.commend(plan, today, [{ unit: 'north' }, { unit: 'south-mill' }]);
    expect(reply.status).toBe(409);
    const { body } = await awards.readPlan(plan);
    expect(body.commended).toHaveLength(1);
    expect(body.quotas.map(({ used }: { used: number }) => used)).toEqual([0, 1, 0]);
  });

  it('two at once for the last place: one of them has it', async () => {
    const replies = await overtakenBy(
      () => awards.commend(plan, today, [{ unit: 'south' }]),
      () => awards.commend(plan, today, [{ unit: 'north' }]),
    );
    expect(replies.map(({ status }) => status)).toEqual([409, 201]);
    expect(codesOf(await awards.commend(plan, today, [{ unit: 'south' }]))).toEqual(['quota-exceeded']);
  });

  it('an individual in two posts, named for the better unit: the other result stands against them (I-28)', async () => {
    const reply = await awards.commend(plan, today, [{ unit: 'south', holder: 'duo' }]);
    expect([reply.status, codesOf(reply)]).toEqual([409, ['grade-too-low']]);
    expect(reply.body.refusals).toMatchObject([{ holder: 'duo', unit: 'south-mill', grade: 'qualified' }]);
  });

  it('a member of a unit with good results may be', async () => {
    mustBe(await awards.commend(plan, today, [{ unit: 'south', holder: 'mei' }]), 201);
  });
});

describe('bars on the day, and what becomes known afterwards (A23, A24)', () => {
  beforeAll(() => world.deliver());

  const status = async (name: string) => {
    const { commended } = (await awards.readPlan(plan)).body;
    return commended.find(
      (one: { unit: string; holder: string | null }) => (one.holder ?? one.unit) === name,
    );
  };
  const warning = (unit: string, from: string, more: object = {}) =>
    measureOf(unit, { from, lastDay: '2027-02-01', ...more });
  const messages = () =>
    world.messages
      .filter(({ detailType }) => detailType === 'commendation-changed')
      .map(({ detail }) => commendationChanged.detail.parse(detail));

  it('a holder barred when the warning took force is refused, also where they are named for another unit; who came later is not', async () => {
    const bars = [{ unit: 'south', post: 'secretary', role: 'principal', holder: 'li' }];
    await facts.measure(warning('south', '2026-02-01', { bars }));
    const reply = await awards.commend(plan, today, [{ unit: 'north-lake', holder: 'li' }]);
    expect([reply.status, codesOf(reply), reply.body.articles]).toEqual([409, ['barred'], ['A23']]);
    expect(reply.body.refusals).toMatchObject([{ holder: 'li', caseId: 'case-south', until: 'released' }]);
    const chen = await awards.commend(plan, today, [{ unit: 'south', holder: 'chen' }]);
    expect(chen.status).toBe(201);
  });

  it('a message from before bars were told: they are read from who held the posts that day', async () => {
    await facts.measure(warning('north-hill', '2026-02-01', { version: 4 }));
    const reply = await awards.commend(plan, today, [{ unit: 'north-hill', holder: 'hu' }]);
    expect(codesOf(reply)).toEqual(['barred']);
  });

  it('a member of the same unit is barred by nothing', async () => {
    mustBe(await awards.commend(plan, today, [{ unit: 'north-hill', holder: 'ming' }]), 201);
  });

  it('a warning of before that is told late puts what was commended in question, and the bus is told', async () => {
    await world.deliver();
    expect(await status('north-hill')).toMatchObject({
      status: 'in-question',
      reasons: [{ code: 'barred', articles: ['A23'] }],
    });
    expect(messages().filter(({ unit, holder }) => unit === 'north-hill' && holder === null)).toMatchObject([
      { version: 1, status: 'standing', reasons: [] },
      { version: 2, status: 'in-question', reasons: ['barred'] },
    ]);
  });

  it('revoked, it stands again; told twice or in another order it comes to the same', async () => {
    const revoked = warning('north-hill', '2026-02-01', {
      version: 9,
      status: 'revoked',
      endedAt: '2026-02-09T01:00:00.000Z',
    });
    await facts.measure(revoked);
    await facts.measure(revoked);
    await facts.measure(warning('north-hill', '2026-02-01', { version: 4 }));
    await world.deliver();
    expect(await status('north-hill')).toMatchObject({ status: 'standing', reasons: [] });
    expect(
      messages()
        .filter(({ unit, holder }) => unit === 'north-hill' && holder === null)
        .map((one) => one.version),
    ).toEqual([1, 2, 3]);
  });

  it('imposed after the day it touches nothing: bars run from their own day', async () => {
    await facts.measure(warning('north', '2026-02-11', { caseId: 'later' }));
    expect(await status('north')).toMatchObject({ status: 'standing' });
  });

  it('a result lowered to below what was asked puts it in question (A13, I-28)', async () => {
    const corrections = [{ kind: 'score', unit: 'north', indicator: 'order', score: 60, reason: '录入差错' }];
    mustBe(await publishYear(2025, { corrections }), 201);
    await world.deliver();
    expect(await status('north')).toMatchObject({
      status: 'in-question',
      reasons: [{ code: 'grade-too-low' }],
    });
  });

  it('the stream read again from its beginning changes nothing', async () => {
    const before = await world.items();
    const again = before.filter(({ entity }) => ['commendation', 'result-version'].includes(entity?.S ?? ''));
    expect(await reactToChanges({ Records: again.map(insertOf) })).toEqual({ batchItemFailures: [] });
    expect(await world.items()).toEqual(before);
  });

  it('a measure told while the commendation is being entered is not missed', async () => {
    await overtakenBy(
      async () => mustBe(await awards.commend(plan, today, [{ unit: 'north-lake' }]), 201),
      () => facts.measure(warning('north-lake', '2026-02-01', { bars: [] })),
    );
    expect(await status('north-lake')).toMatchObject({ status: 'standing' });
    await world.deliver();
    expect(await status('north-lake')).toMatchObject({ status: 'in-question' });
  });
});

describe('rewards by grade, set together (A16), and what a bar withholds (A23)', () => {
  const rewards = { excellent: '奖金三个月', good: '奖金两个月', qualified: '奖金一个月' };
  const rewardOf = async (holder: string) =>
    mustBe(await awards.archive(holder), 200).body.entries.at(-1)?.reward;

  it('no reward before the stability office, personnel and finance have all agreed, and the city’s joint conference with a quorum (A12)', async () => {
    mustBe(await awards.plan('rewards-2025', today, { rewards }), 200);
    for (const as of [people.citySlgOffice, people.orgHr]) {
      mustBe(await awards.agree('rewards-2025', today, as), 200);
      expect(await rewardOf('mei')).toBeUndefined();
      expect(await rewardOf('hu')).toBeNull();
    }
    mustBe(await awards.agree('rewards-2025', today, people.finance), 200);
    expect(await rewardOf('hu')).toBeNull();
    const resolution = async () => (await awards.readPlan('rewards-2025')).body;
    expect(await resolution()).toMatchObject({ lacking: [], needsResolution: true, resolution: null });
    await facts.session('rewards-2025', today, { locality: 'north', session: 'of-north' });
    await facts.session('rewards-2025', today, { quorumReached: false });
    expect(await rewardOf('hu')).toBeNull();
    await facts.session('rewards-2025', today, { version: 2 });
    expect(await resolution()).toMatchObject({
      resolution: { session: 'session-rewards-2025', item: 1, heldOn: today },
    });
    expect(await rewardOf('hu')).toEqual({ plan: 'rewards-2025', reward: '奖金两个月', withheld: [] });
  });

  it('minutes corrected to say otherwise close it again; told late or twice an earlier version changes nothing (A12)', async () => {
    await facts.session('rewards-2025', today, { version: 3, plans: [] });
    expect(await rewardOf('hu')).toBeNull();
    await facts.session('rewards-2025', today, { version: 2 });
    expect(await rewardOf('hu')).toBeNull();
    await facts.session('rewards-2025', today, { version: 4 });
    expect(await rewardOf('hu')).toMatchObject({ reward: '奖金两个月' });
  });

  it('barred, it is withheld, with article and case; the warning revoked, it is open again', async () => {
    expect(await rewardOf('li')).toMatchObject({
      withheld: [{ article: 'A23', caseId: 'case-south', until: 'released' }],
    });
    const revoked = { version: 9, status: 'revoked', endedAt: '2026-02-09T01:00:00.000Z' };
    const bars = [{ unit: 'south', post: 'secretary', role: 'principal', holder: 'li' }];
    await facts.measure(measureOf('south', { from: '2026-02-01', bars, ...revoked }));
    expect(await rewardOf('li')).toMatchObject({ withheld: [] });
  });

  it('nobody is commended by it', async () => {
    const reply = await awards.commend('rewards-2025', today, [{ unit: 'south' }], people.cityOffice);
    expect(codesOf(reply)).toEqual(['not-commended']);
  });
});

describe('commended by the state or the province (A15)', () => {
  const record = (names: readonly object[], as: Caller = people.cityOffice) =>
    call(as, 'POST /commendations', {
      body: {
        by: 'national',
        honour: '全国先进集体',
        document: { number: '中综〔2026〕1号', date: today },
        names,
      },
    });

  it('the leaders of an advanced collective are entitled, and it is in their archives', async () => {
    const reply = mustBe(await record([{ unit: 'south' }]), 201);
    expect(reply.body.commended).toMatchObject([
      {
        by: 'national',
        entitled: [
          { holder: 'duo', post: 'deputy' },
          { holder: 'li', kind: 'leader-commended' },
        ],
      },
    ]);
    const { honours } = (await awards.archive('li', people.southOrgHr)).body;
    expect(honours).toMatchObject([
      {
        by: 'national',
        honour: '全国先进集体',
        on: today,
        entitlement: { withheld: [] },
        acknowledged: [{ jurisdiction: 'south' }],
      },
    ]);
  });

  it('recorded twice under one document: told, and refused', async () => {
    const { body } = await record([{ unit: 'south' }]);
    expect(body).toMatchObject({ status: 409, code: 'honour-on-record', articles: ['A15'] });
  });

  it('in the same words under another document: told before it is written, and entered only with a reason', async () => {
    const again = (more: object) =>
      call(people.cityOffice, 'POST /commendations', {
        body: {
          ...{ by: 'national', honour: '全国“先进集体”', names: [{ unit: 'city-works' }] },
          document: { number: '中综〔2026〕2号', date: today },
          ...more,
        },
      });
    mustBe(await record([{ unit: 'city-works' }]), 201);
    expect((await again({})).body).toMatchObject({
      status: 409,
      code: 'honour-alike',
      refusals: [{ honour: '全国先进集体', document: { number: '中综〔2026〕1号' } }],
    });
    const entered = mustBe(await again({ despiteAlike: '另一届次的表彰' }), 201);
    const { id } = entered.body.commended[0];
    const { entries } = (await call(people.cityOffice, `GET /commendations/${id}/history`)).body;
    expect(entries[0].data).toMatchObject({ despite: '另一届次的表彰' });
    // The bus is told of it as of any other: the reason stays on the ledger.
    await world.untilIdle();
    const told = world.messages.filter(({ detail }) => (detail as { unit?: string }).unit === 'city-works');
    expect(told).toHaveLength(2);
  });

  it('an advanced worker who is barred that day waits; the county sees it without the case of another', async () => {
    await facts.measure(
      measureOf('south', {
        caseId: 'veto',
        stage: 'veto',
        from: today,
        bars: [{ unit: 'south', post: 'secretary', role: 'principal', holder: 'li' }],
      }),
    );
    mustBe(await record([{ unit: 'south', holder: 'li' }], people.orgHr), 201);
    const { honours } = (await awards.archive('li', people.northOrgHr)).body;
    expect(honours).toMatchObject([
      { entitlement: { kind: 'treatment', withheld: [{ article: 'A24', caseId: null }] } },
      { entitlement: { kind: 'leader-commended', withheld: [{ article: 'A24', caseId: null }] } },
    ]);
  });

  it('is recorded by the commission’s office or the personnel department', async () => {
    const reply = await record([{ unit: 'north' }], people.finance);
    expect([reply.status, reply.body.articles]).toEqual([403, ['A15']]);
  });
});
