import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { document, imposed } from '../support/http-case.ts';
import { ask, done } from '../support/http-journey.ts';
import { people, staffOf } from '../support/http-people.ts';
import { fillPosts, gradeByHand, publish, scoreYear } from '../support/http-world.ts';
import { emptyCity, endAll } from '../support/journey-city.ts';
import { advance } from '../support/journey-clock.ts';
import type { CityProcess } from '../support/journey-process.ts';

const { cityOffice } = people;

let city: CityProcess;
const cases: Record<string, string> = {};

/** 乐亭 is warned and 滦南 vetoed in the last weeks of the year, so that an appeal is still in time in the next. */
beforeAll(async () => {
  city = await emptyCity('2026-01-05T01:00:00.000Z');
  await fillPosts(city, ['laoting', 'luannan']);
  await scoreYear(city, 2026, { laoting: 93, luannan: 85, yutian: 92, qianxi: 79 });
  await advance(city, '2026-12-21T01:00:00.000Z');
  cases.warned = await imposed(city, 'laoting', 'veto-warning');
  cases.vetoed = await imposed(city, 'luannan', 'veto');
  await advance(city, '2027-01-09T18:00:00.000Z');
});
afterAll(endAll);

const result = async (unit: string, query = '') =>
  (await done(city, cityOffice, `GET /years/2026/results/${unit}${query}`)).body;

const proposalsOn = async (unit: string) =>
  (await done(city, cityOffice, `GET /cases?unit=${unit}&limit=50`)).body.items.filter(
    ({ id }: { id: string }) => !Object.values(cases).includes(id),
  );

const revoke = async (unit: string, id: string | undefined): Promise<void> => {
  const { measure } = (await done(city, staffOf(unit), `GET /cases/${id}`)).body;
  const appeal = { measure: measure.entry, reasons: '认定事实有误' };
  await done(city, staffOf(unit), `POST /cases/${id}/appeals`, { body: appeal });
  const body = { outcome: 'upheld', document: { ...document, date: '2027-01-10' }, reasons: '复核属实' };
  const who = unit === 'luannan' ? { ...slgMeeting } : people.cgcMeeting;
  await done(city, who, `POST /cases/${id}/appeals/1/resolution`, { body });
};

/** What the directors' meeting decided the heads' meeting re-examines (I-16). */
const slgMeeting = {
  subject: 'tangshan-slg-meeting',
  offices: [{ body: 'slg', level: 'city', jurisdiction: 'tangshan', capacity: 'meeting' }],
} as const;

describe('the unit sees its draft and has it reviewed (A10, I-24)', () => {
  const path = '/years/2026/results/qianxi';

  test('79 points: qualified, and the card says that one more would have been good', async () => {
    const own = (await done(city, staffOf('qianxi'), `GET ${path}`)).body;
    expect(own).toMatchObject({
      ...{ status: 'draft', grade: 'qualified' },
      whyNotBetter: { next: 'good', changes: [{ kind: 'more-points', points: 1, score: 80 }] },
    });
  });

  test('it asks for review; unanswered, the year is not published', async () => {
    const body = { reasons: '风险评估得分漏计' };
    await done(city, staffOf('qianxi'), `POST ${path}/reviews`, { body });
    const publication = { document: { number: '唐综治〔2027〕2号', date: '2027-01-10' } };
    const reply = await ask(city, cityOffice, 'POST /years/2026/publication', { body: publication });
    expect([reply.status, reply.body.code, reply.body.articles]).toEqual([
      409,
      'reviews-unanswered',
      ['A10'],
    ]);
  });

  test('upheld, its score is put right and the year graded again: 81 points, good', async () => {
    const body = { outcome: 'upheld', reasons: '属实', scores: [{ indicator: 'risk', score: 84 }] };
    const answered = await done(city, cityOffice, `POST ${path}/reviews/1/resolution`, { body });
    const { runId } = answered.body.resolution;
    await advance(city, 'PT1H');
    expect(await result('qianxi')).toMatchObject({ runId, score: 81, grade: 'good' });
  });
});

describe('published, with the caps of the year (A25)', () => {
  test('the warned unit is qualified, for want of which it had been good; the vetoed one is poor, and nothing is proposed beside the veto (A22, A24)', async () => {
    await publish(city, 2026);
    expect(await result('laoting')).toMatchObject({
      ...{ baseGrade: 'excellent', grade: 'qualified', version: 1, versions: [{ cause: 'published' }] },
      whyNotBetter: { next: 'good', changes: [{ kind: 'without-cap', caseId: cases.warned }] },
    });
    expect(await result('luannan')).toMatchObject({ baseGrade: 'good', grade: 'poor', version: 1 });
    expect(await proposalsOn('luannan')).toEqual([]);
  });
});

describe('the appeal is upheld in the next year, after the grading was published (A23, A25; I-9, I-23)', () => {
  test('version 2 is graded by score, in force by itself; version 1 is still to be read', async () => {
    await revoke('laoting', cases.warned);
    const now = await result('laoting');
    expect(now).toMatchObject({ grade: 'excellent', score: 93, caps: [], version: 2, status: 'published' });
    expect(now.versions).toMatchObject([
      { version: 1, cause: 'published', grade: 'qualified', document: { number: '唐综治通〔2027〕2号' } },
      {
        ...{ version: 2, cause: 'facts-changed', grade: 'excellent', by: 'system' },
        event: { type: 'measure-changed', caseId: cases.warned },
        lifted: [{ why: 'veto-warned', caseId: cases.warned, article: 'A25' }],
      },
    ]);
    const own = (await done(city, staffOf('laoting'), 'GET /years/2026/results/laoting?version=1')).body;
    expect(own).toMatchObject({ version: 1, grade: 'qualified', caps: [{ caseId: cases.warned }] });
  });

  test('who was first is second now, keeps the grade, and is told whom it follows (I-23, I-40)', async () => {
    expect(await result('yutian')).toMatchObject({
      ...{ rank: 2, grade: 'excellent', version: 2 },
      versions: [{ rank: 1 }, { rank: 2, cause: 'group-changed', dueTo: [{ unit: 'laoting', version: 2 }] }],
    });
    const list = await done(city, cityOffice, 'GET /years/2026/results?grade=excellent&group=localities');
    expect(list.body.items.map(({ unit, rank }: { unit: string; rank: number }) => [unit, rank])).toEqual([
      ['laoting', 1],
      ['yutian', 2],
    ]);
  });

  test('the veto revoked: good again, and still nothing is proposed (A22, A24)', async () => {
    await revoke('luannan', cases.vetoed);
    expect(await result('luannan')).toMatchObject({ grade: 'good', version: 2 });
    expect(await proposalsOn('luannan')).toEqual([]);
  });
});

test('an error found after publication is corrected by the CGC office with document and reason, in a version of its own (A10)', async () => {
  const correction = { kind: 'score', unit: 'yutian', indicator: 'order', score: 72, reason: '录入差错' };
  const body = { document: { number: '唐综治〔2027〕8号', date: '2027-01-10' }, corrections: [correction] };
  const { versions } = (await done(city, cityOffice, 'POST /years/2026/publication', { body })).body;
  expect(versions).toEqual([{ unit: 'yutian', version: 3, grade: 'good' }]);
  expect(await result('yutian')).toMatchObject({
    score: 80,
    versions: [{}, {}, { cause: 'error-corrected' }],
  });
  expect(await result('laoting')).toMatchObject({ rank: 1, version: 2 });
});

test('a draft cannot be graded any more once its year is published', async () => {
  await expect(gradeByHand(city, 2026)).rejects.toThrow('409');
});
