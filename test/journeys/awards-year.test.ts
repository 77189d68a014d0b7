import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { document, imposed, planMinutes, releasable } from '../support/http-case.ts';
import { ask, done } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { fillPosts, gradeByHand, postBody, publish, scoreYear } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

const { cityOffice, citySlgOffice, orgHr, finance, cgcDirector, cgcMeeting } = people;

let city: CityProcess;
let warned: string;

/** In 乐亭 the principal changes in the middle of the year, and the county is warned at its end. */
beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await fillPosts(city, ['laoting', 'luannan']);
  const successor = { ...postBody('laoting.successor'), from: '2026-07-01' };
  await done(city, cityOffice, 'PUT /units/laoting/posts/secretary', { body: successor });
  await scoreYear(city, 2026, { laoting: 93 });
  await advance(city, '2026-12-21T01:00:00.000Z');
  warned = await imposed(city, 'laoting', 'veto-warning');
  await gradeByHand(city, 2026);
  await advance(city, '2027-01-09T18:00:00.000Z');
  await publish(city, 2026);
  await advance(city, 'PT1S');
});
afterAll(endAll);

const archive = async (holder: string) => (await done(city, orgHr, `GET /archives/${holder}`)).body;

describe('the published year is in the archives (A11)', () => {
  test('of the principal who held the post for half of it, and of the successor for the other half', async () => {
    const { entries } = await archive('laoting.secretary');
    expect(entries).toMatchObject([
      {
        ...{ year: 2026, unit: 'laoting', role: 'principal', from: '2026-01-01', to: '2026-06-30' },
        ...{ grade: 'qualified', version: 1, superseded: false },
        caps: [{ why: 'veto-warned', article: 'A25', caseId: warned }],
        acknowledged: [{ jurisdiction: 'tangshan', by: orgHr.subject }],
      },
    ]);
    expect((await archive('laoting.successor')).entries).toMatchObject([
      { from: '2026-07-01', to: '2026-12-31' },
    ]);
    expect((await archive('laoting.deputy')).entries).toMatchObject([
      { role: 'in-charge', grade: 'qualified' },
    ]);
  });
});

describe('the year’s advanced units (A14, A17)', () => {
  const day = '2027-01-10';
  const paper = { number: '唐综治〔2027〕3号', date: day };
  const plan = 'PUT /commendation-plans/yearly-advanced-2026';
  const commend = (date = day) =>
    ask(city, cgcDirector, 'POST /commendations', {
      body: {
        by: 'plan',
        plan: 'yearly-advanced-2026',
        document: { ...paper, date },
        names: [{ unit: 'luannan' }],
      },
    });
  let bar: string;

  test('are planned, and agreed to by the stability office and the personnel department', async () => {
    const body = { act: 'plan', document: paper, quotas: [{ whom: 'unit', level: 'county', places: 1 }] };
    await done(city, cityOffice, plan, { body });
    expect((await commend()).body).toMatchObject({ code: 'agreement-missing' });
    for (const as of [citySlgOffice, orgHr])
      await done(city, as, plan, { body: { act: 'agree', document: paper, text: 1 } });
  });

  test('a warned county is refused, with article and case', async () => {
    bar = await releasable(city, 'luannan');
    const reply = await commend();
    expect([reply.status, reply.body.code]).toEqual([409, 'barred']);
    expect(reply.body.articles).toEqual(['A23']);
    expect(reply.body.refusals).toMatchObject([{ unit: 'luannan', caseId: bar, until: 'released' }]);
  });

  test('after the release it is commended, though not by a paper of a day on which it was barred', async () => {
    await advance(city, '2027-01-20T01:00:00.000Z');
    const body = { document: { ...document, date: '2027-01-20' }, reasons: '同意解除' };
    await done(city, cgcDirector, `POST /cases/${bar}/releases`, { body });
    await advance(city, 'PT1S');
    expect((await commend(day)).body.code).toBe('barred');
    const reply = await commend('2027-01-20');
    expect(reply.body.commended).toMatchObject([{ unit: 'luannan', status: 'standing' }]);
    const { body: now } = await done(city, finance, 'GET /commendation-plans/yearly-advanced-2026');
    expect(now).toMatchObject({ quotas: [{ places: 1, used: 1 }], commended: [{ unit: 'luannan' }] });
  });
});

describe('the appeal upheld in the next year (A25, I-9, I-23)', () => {
  test('the archive shows version 2 beside version 1, and the reward that was withheld is open (A12, A16, A23)', async () => {
    const path = 'PUT /commendation-plans/rewards-2026';
    const paper = { number: '唐综治〔2027〕5号', date: '2027-01-20' };
    const rewards = { excellent: '奖金三个月', good: '奖金两个月', qualified: '奖金一个月' };
    await done(city, cityOffice, path, { body: { act: 'plan', document: paper, rewards } });
    for (const as of [citySlgOffice, orgHr, finance])
      await done(city, as, path, { body: { act: 'agree', document: paper, text: 1 } });
    expect((await archive('laoting.successor')).entries).toMatchObject([{ reward: null }]);
    const session = planMinutes('rewards-2026', '2027-01-20');
    await done(city, cityOffice, 'POST /conference-sessions', { body: session });
    await advance(city, 'PT1S');
    const { body: plan } = await done(city, finance, path.replace('PUT', 'GET'));
    expect(plan).toMatchObject({ needsResolution: true, resolution: { item: 1, heldOn: '2027-01-20' } });
    expect((await archive('laoting.deputy')).entries).toMatchObject([
      { reward: { reward: '奖金一个月', withheld: [{ article: 'A23', caseId: warned }] } },
    ]);
    // What the warning is for happened before the successor's time: nothing is withheld from them (I-39).
    expect((await archive('laoting.successor')).entries).toMatchObject([
      { reward: { reward: '奖金一个月', withheld: [] } },
    ]);

    const { measure } = (await done(city, staffOf('laoting'), `GET /cases/${warned}`)).body;
    const appeal = { measure: measure.entry, reasons: '认定事实有误' };
    await done(city, staffOf('laoting'), `POST /cases/${warned}/appeals`, { body: appeal });
    const body = { outcome: 'upheld', document: paper, reasons: '复核属实' };
    await done(city, cgcMeeting, `POST /cases/${warned}/appeals/1/resolution`, { body });
    await advance(city, 'PT1S');

    for (const holder of ['laoting.deputy', 'laoting.successor'])
      expect((await archive(holder)).entries).toMatchObject([
        { version: 1, superseded: true, grade: 'qualified', reward: null },
        { version: 2, superseded: false, grade: 'excellent', reward: { reward: '奖金三个月', withheld: [] } },
      ]);
  });
});

describe('what was given out (A15, A16)', () => {
  const paper = { number: '唐财〔2027〕8号', date: '2027-01-20' };
  const given = { outcome: 'given', on: '2027-01-20', document: paper };

  test('finance pays the successor’s reward, once; it is in the archive (A16)', async () => {
    const body = {
      ...{ of: 'reward', ...given, year: 2026, unit: 'laoting', post: 'secretary', from: '2026-07-01' },
    };
    const path = 'POST /archives/laoting.successor/grants';
    await done(city, finance, path, { body });
    const again = await ask(city, finance, path, { body });
    expect([again.status, again.body.code]).toEqual([409, 'given-already']);
    expect((await archive('laoting.successor')).entries).toMatchObject([
      { version: 1, grants: [] },
      { version: 2, grants: [{ what: '奖金三个月', on: '2027-01-20', body: 'finance' }] },
    ]);
  });

  test('commended by the state: the leaders of 乐亭 are entitled, and personnel carries it out (A15)', async () => {
    const national = {
      ...{ by: 'national', honour: '全国先进集体', names: [{ unit: 'laoting' }] },
      document: { number: '中综〔2027〕1号', date: '2027-01-20' },
    };
    const { body: reply } = await done(city, cityOffice, 'POST /commendations', { body: national });
    const [{ id: commendation, entitled }] = reply.commended;
    expect(entitled).toEqual([
      { holder: 'laoting.deputy', post: 'deputy', kind: 'leader-commended' },
      { holder: 'laoting.successor', post: 'secretary', kind: 'leader-commended' },
    ]);
    const body = { of: 'entitlement', ...given, commendation };
    const path = 'POST /archives/laoting.deputy/grants';
    expect((await ask(city, finance, path, { body })).body.articles).toEqual(['A15']);
    await done(city, orgHr, path, { body });
    expect((await archive('laoting.deputy')).honours).toMatchObject([
      {
        ...{ by: 'national', honour: '全国先进集体', entitlement: { withheld: [] } },
        grants: [{ outcome: 'given', what: '全国先进集体', body: 'org-hr' }],
      },
    ]);
  });
});

describe('the result behind an honour was wrong (A13, A14, I-33)', () => {
  const day = '2027-01-20';
  let id: string;
  const now = async () => (await done(city, cityOffice, `GET /commendations/${id}`)).body;

  test('corrected to below good, the honour is in question, and stays so until somebody decides', async () => {
    const { body: plan } = await done(city, cityOffice, 'GET /commendation-plans/yearly-advanced-2026');
    id = plan.commended[0].id;
    const corrections = ['order', 'risk'].map((indicator) => ({
      ...{ kind: 'score', unit: 'luannan', indicator, score: 65, reason: '录入差错' },
    }));
    const document = { number: '唐综治〔2027〕6号', date: day };
    await done(city, cityOffice, 'POST /years/2026/publication', { body: { document, corrections } });
    await advance(city, 'PT1S');
    expect(await now()).toMatchObject({
      ...{ status: 'in-question', next: ['kept', 'withdrawn'] },
      reasons: [{ code: 'grade-too-low', articles: ['A13', 'A14'] }],
    });
  });

  test('the commission takes it back, with reasons and a paper; its history tells both', async () => {
    const body = {
      outcome: 'withdrawn',
      document: { number: '唐综治委〔2027〕9号', date: day },
      reasons: '考评结果更正',
    };
    const path = `POST /commendations/${id}/resolution`;
    const byAnother = await ask(city, orgHr, path, { body });
    expect([byAnother.status, byAnother.body.articles]).toEqual([403, ['A14', 'A17']]);
    await done(city, cgcDirector, path, { body });
    expect(await now()).toMatchObject({
      ...{ status: 'withdrawn', resolution: { ...body, body: 'cgc' } },
      history: [{ status: 'in-question' }, { status: 'withdrawn' }],
    });
  });
});
