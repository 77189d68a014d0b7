import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { document, imposed, referral, releasable } from '../support/http-case.ts';
import { canonical, done } from '../support/http-journey.ts';
import { deciderOf, people, staffOf } from '../support/http-people.ts';
import { fillPosts, gradeByHand, publish, scoreYear } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

const { cityOffice } = people;

/** What each unit scores, all else being 85, and what befalls it in the year. */
const points = {
  qianxi: 95,
  yutian: 92,
  luannan: 88,
  laoting: 93,
  'ts-health': 91,
  'ts-education': 95,
  'ts-court': 94,
  'ts-water': 59.99,
  'ts-transport': 60,
};

let city: CityProcess;
const cases: Record<string, string> = {};

const read = async (path: string) => (await done(city, cityOffice, `GET ${path}`)).body;
const result = (unit: string, year = 2026) => read(`/years/${year}/results/${unit}`);
const proposals = async (unit: string) => (await read(`/cases?unit=${unit}&status=proposed`)).items;

/** A whole year: measures in March, a liability in May, scores and survey in December. */
const playTheYear = async (): Promise<void> => {
  await fillPosts(city, ['laoting']);
  await advance(city, '2026-03-02T01:00:00.000Z');
  cases.listed = await imposed(city, 'qianxi', 'listed-supervision');
  cases.warned = await imposed(city, 'yutian', 'veto-warning');
  cases.vetoed = await imposed(city, 'luannan', 'veto');
  cases.noticed = await imposed(city, 'ts-education', 'notice');
  const released = await releasable(city, 'ts-health');
  const release = { document: { ...document, date: '2026-03-02' }, reasons: '同意解除' };
  await done(city, deciderOf('veto-warning'), `POST /cases/${released}/releases`, { body: release });
  cases.revoked = await imposed(city, 'ts-court', 'listed-supervision');
  const appeal = { measure: 4, reasons: '认定事实有误' };
  await done(city, staffOf('ts-court'), `POST /cases/${cases.revoked}/appeals`, { body: appeal });
  const upheld = { outcome: 'upheld', document: { ...document, date: '2026-03-02' }, reasons: '申诉成立' };
  const resolution = `POST /cases/${cases.revoked}/appeals/1/resolution`;
  await done(city, people.cgcMeeting, resolution, { body: upheld });
  await advance(city, '2026-05-11T01:00:00.000Z');
  cases.liable = await imposed(city, 'laoting', 'notice');
  const body = { ...referral('laoting'), date: '2026-05-11' };
  await done(city, cityOffice, `POST /cases/${cases.liable}/referrals`, { body });
  const outcome = {
    outcome: 'criminally-liable',
    on: '2026-05-11',
    document: { ...document, date: '2026-05-11' },
  };
  await done(city, cityOffice, `POST /cases/${cases.liable}/referrals/1/outcome`, { body: outcome });
  await advance(city, '2026-12-21T01:00:00.000Z');
  await scoreYear(city, 2026, points);
  const rows = [
    { unit: 'fengnan', percent: 59.9 },
    { unit: 'fengrun', percent: 60 },
    { unit: 'qianan', percent: 60.1 },
  ];
  await done(city, cityOffice, 'PUT /years/2026/survey', { body: { rows } });
};

beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await playTheYear();
});
afterAll(endAll);

const yearly = 'yearly-2026';
const drafts: Record<string, string> = {};

describe('the yearly grading starts by itself (A10)', () => {
  test('a minute before 02:00 of 10 January, by the clock of the city, there is no run', async () => {
    await advance(city, '2027-01-09T17:59:00.000Z');
    const reply = await done(city, cityOffice, 'GET /years/2026/results');
    expect(reply.body).toEqual({ items: [], nextCursor: null });
  });

  test('at 02:00 the year is graded: every unit, none failed, a draft', async () => {
    await advance(city, '2027-01-09T18:00:00.000Z');
    expect(await read(`/grading-runs/${yearly}`)).toMatchObject({
      year: 2026,
      status: 'draft',
      total: 51,
      done: 51,
      failedCount: 0,
    });
    const { items } = await read('/years/2026/results?limit=200');
    expect(items).toHaveLength(51);
    for (const { unit } of items) drafts[unit] = canonical(await result(unit));
  });
});

describe('each measure of the year caps the grade by its article (A25)', () => {
  test.each([
    ['qianxi', 95, 'excellent', 'good', 'listed-for-supervision', 'listed'],
    ['yutian', 92, 'excellent', 'qualified', 'veto-warned', 'warned'],
    ['luannan', 88, 'good', 'poor', 'vetoed', 'vetoed'],
    ['laoting', 93, 'excellent', 'good', 'criminal-liability', 'liable'],
  ])('%s scored %d: %s by score, %s because %s', async (unit, score, baseGrade, grade, why, name) => {
    const graded = await result(unit);
    expect(graded).toMatchObject({ score, baseGrade, grade, status: 'draft' });
    expect(graded.caps).toMatchObject([{ why, article: 'A25', limit: grade }]);
    if (why !== 'criminal-liability') expect(graded.caps[0].caseId).toBe(cases[name]);
  });

  test('a measure that was released in the year caps it all the same', async () => {
    const graded = await result('ts-health');
    expect(graded).toMatchObject({ score: 91, baseGrade: 'excellent', grade: 'qualified' });
  });

  test('a listing that an upheld appeal revoked caps nothing (I-9)', async () => {
    expect(await result('ts-court')).toMatchObject({ score: 94, grade: 'excellent', caps: [] });
  });

  test('a notice caps nothing', async () => {
    expect(await result('ts-education')).toMatchObject({ score: 95, grade: 'excellent', caps: [] });
  });

  test('just below 60 is poor, 60 is qualified', async () => {
    expect(await result('ts-water')).toMatchObject({ score: 59.99, grade: 'poor' });
    expect(await result('ts-transport')).toMatchObject({ score: 60, grade: 'qualified' });
  });

  test('the survey is below the limit at 59.9 and not at 60.0 (A23)', async () => {
    expect((await result('fengnan')).survey).toEqual({ percent: 59.9, belowLimit: true });
    expect((await result('fengrun')).survey).toEqual({ percent: 60, belowLimit: false });
    expect((await result('qianan')).survey).toEqual({ percent: 60.1, belowLimit: false });
  });
});

test('graded again by hand with nothing changed, every result is the same to the byte (A10)', async () => {
  const { inputHash } = await read(`/grading-runs/${yearly}`);
  const again = await gradeByHand(city, 2026);
  expect(again).not.toBe(yearly);
  expect((await read(`/grading-runs/${again}`)).inputHash).toBe(inputHash);
  for (const [unit, before] of Object.entries(drafts)) {
    const after = canonical(await result(unit));
    expect(after.replaceAll(again, yearly)).toBe(before);
  }
});

test('one score corrected with its reason: another hash and another score, and other units stay what they were', async () => {
  const row = { unit: 'ts-transport', indicator: 'order', score: 61, reason: '复核更正' };
  await done(city, cityOffice, 'POST /years/2026/scores', { body: { rows: [row] } });
  const { inputHash } = await read(`/grading-runs/${yearly}`);
  const again = await gradeByHand(city, 2026);
  expect((await read(`/grading-runs/${again}`)).inputHash).not.toBe(inputHash);
  expect(await result('ts-transport')).toMatchObject({ score: 60.6, grade: 'qualified' });
  expect(await result('qianxi')).toMatchObject({ score: 95, grade: 'good' });
});

describe('after publication poor units and low surveys become proposals, and only they (A22, A23)', () => {
  test('before it there are none', async () => {
    for (const unit of ['ts-water', 'fengnan']) expect(await proposals(unit)).toEqual([]);
  });

  test('published, the results are open to the unit itself', async () => {
    await publish(city, 2026);
    const own = await done(
      city,
      { subject: 'staff', units: ['ts-water'] },
      'GET /years/2026/results/ts-water',
    );
    expect(own.body).toMatchObject({ status: 'published', grade: 'poor' });
  });

  test.each([
    ['ts-water', 'listed-supervision', 'graded-poor', '59.99 points'],
    ['fengnan', 'veto-warning', 'survey-below-limit', 'a survey of 59.9 %'],
  ])('%s is proposed for %s: %s, by %s', async (unit, stage, reason) => {
    const [first, ...others] = await proposals(unit);
    expect(others).toEqual([]);
    const opened = await read(`/cases/${first.id}`);
    expect(opened).toMatchObject({
      status: 'proposed',
      measure: null,
      proposal: { stage, origin: 'evaluation' },
      basis: { kind: 'evaluation', year: 2026, reason },
    });
  });

  test('poor by a veto opens nothing beside the veto, which is graver and in force: its case notes it (A22, A24)', async () => {
    expect(await proposals('luannan')).toEqual([]);
    const { entries } = await read(`/cases/${cases.vetoed}/ledger`);
    expect(entries.at(-1)).toMatchObject({ type: 'consequence-covered' });
  });

  test('60 points and a survey of 60.0 % open nothing', async () => {
    for (const unit of ['ts-transport', 'fengrun', 'qianan']) expect(await proposals(unit)).toEqual([]);
    const { items } = await read('/cases?status=proposed&limit=200');
    const evaluated = [];
    for (const { id } of items) {
      const { basis, unit } = await read(`/cases/${id}`);
      if (basis.kind === 'evaluation') evaluated.push(unit);
    }
    expect(evaluated.toSorted()).toEqual(['fengnan', 'ts-water']);
  });
});
