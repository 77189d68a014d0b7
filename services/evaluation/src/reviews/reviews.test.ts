import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  call,
  gradeYear,
  mustBe,
  people,
  playGrading,
  prepareYear,
  publishYear,
  readResult,
  startEvaluation,
  type World,
} from '../../../../test/support/world/index.ts';

const northStaff: Caller = { subject: 'north-staff', units: ['north'] };
const southStaff: Caller = { subject: 'south-staff', units: ['south'] };
const { cityOffice, northOffice } = people;

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const draft = async (year: number) => {
  await prepareYear(year, { north: 75 });
  await gradeYear(world, year);
};
const ask = (year: number, unitId: string, as: Caller, headers = {}) =>
  call(as, `POST /years/${year}/results/${unitId}/reviews`, { body: { reasons: '治安得分有误' }, headers });
const answer = (year: number, unitId: string, body: object, as: Caller = cityOffice, n = '1') =>
  call(as, `POST /years/${year}/results/${unitId}/reviews/${n}/resolution`, { body });
const codes = (reply: { status: number; body: { code?: string } }) => [reply.status, reply.body.code];
const rejected = { outcome: 'rejected', reasons: '得分属实' };

describe('a unit asks for its draft to be reviewed (A10, I-24)', () => {
  it('not before there is one, and not for another unit (404)', async () => {
    expect((await ask(2025, 'north', northStaff)).status).toBe(404);
    await draft(2025);
    expect((await ask(2025, 'south', northStaff)).status).toBe(404);
    expect((await ask(2025, 'north-hill', northStaff)).status).toBe(404);
  });

  it('its own staff and nobody else: offices that see the draft get 403 with the article', async () => {
    const office = await ask(2025, 'north', cityOffice);
    expect([...codes(office), office.body.articles]).toEqual([403, 'not-the-units-staff', ['A10']]);
    expect((await ask(2025, 'north', northOffice)).status).toBe(404);
  });

  it('with reasons; bad input is 422 and changes nothing', async () => {
    const before = (await world.items()).length;
    for (const body of [
      {},
      { reasons: '' },
      { reasons: '身份证 110101199003078515' },
      { reasons: 'x', more: 1 },
    ]) {
      const reply = await call(northStaff, 'POST /years/2025/results/north/reviews', { body });
      expect(reply.status).toBe(422);
    }
    expect((await world.items()).length).toBe(before);
  });

  it('it is on the card, for the unit and for the office; the ETag moves with it', async () => {
    const seen = await readResult(2025, 'north', northStaff);
    expect(seen.headers.etag).toBe('"1"');
    expect((await ask(2025, 'north', northStaff, { 'if-match': '"7"' })).status).toBe(412);
    const asked = mustBe(await ask(2025, 'north', northStaff, { 'if-match': '"1"' }), 201);
    expect(asked.body).toMatchObject({
      n: 1,
      unit: 'north',
      reasons: '治安得分有误',
      by: 'north-staff',
      resolution: null,
    });
    for (const as of [northStaff, cityOffice]) {
      const { body, headers } = await readResult(2025, 'north', as);
      expect([body.reviews, headers.etag]).toEqual([[asked.body], '"2"']);
    }
  });

  it('once a draft (409)', async () => {
    expect(codes(await ask(2025, 'north', northStaff))).toEqual([409, 'review-asked-already']);
  });

  it('unanswered, it holds the publication up (409)', async () => {
    const reply = await publishYear(2025);
    expect([...codes(reply), reply.body.refusals[0].open]).toEqual([409, 'reviews-unanswered', 1]);
    expect((await readResult(2025, 'north')).body.status).toBe('draft');
  });
});

describe('the CGC office answers (A10)', () => {
  it('nobody else does, and only what was asked', async () => {
    expect((await answer(2025, 'north', rejected, northStaff)).status).toBe(403);
    expect((await answer(2025, 'north', rejected, southStaff)).status).toBe(404);
    expect((await answer(2025, 'north', rejected, northOffice)).status).toBe(404);
    expect((await answer(2025, 'north', rejected, cityOffice, '2')).status).toBe(404);
    expect((await answer(2025, 'south', rejected)).status).toBe(404);
    expect((await answer(2025, 'north', rejected, cityOffice, 'x')).status).toBe(422);
  });

  it('with reasons, scores only of its indicators and only where it is upheld (422)', async () => {
    const bad = [
      { outcome: 'upheld' },
      { outcome: 'perhaps', reasons: 'x' },
      { ...rejected, scores: [{ indicator: 'order', score: 80 }] },
      { outcome: 'upheld', reasons: 'x', scores: [{ indicator: 'no-such', score: 80 }] },
      { outcome: 'upheld', reasons: 'x', scores: [{ indicator: 'order', score: 100.1 }] },
      {
        ...{ outcome: 'upheld', reasons: 'x' },
        scores: [
          { indicator: 'order', score: 80 },
          { indicator: 'order', score: 81 },
        ],
      },
    ];
    for (const body of bad) expect([body, (await answer(2025, 'north', body)).status]).toEqual([body, 422]);
  });

  it('rejected: answered with reasons, the draft stands and may be published; a second answer is 409', async () => {
    const reply = mustBe(await answer(2025, 'north', rejected), 200);
    expect(reply.body.resolution).toMatchObject({ outcome: 'rejected', reasons: '得分属实', runId: null });
    expect(codes(await answer(2025, 'north', rejected))).toEqual([409, 'review-answered-already']);
    expect(codes(await ask(2025, 'north', northStaff))).toEqual([409, 'review-asked-already']);
    mustBe(await publishYear(2025), 201);
  });

  it('published, nothing is asked and nothing answered any more (409)', async () => {
    expect(codes(await ask(2025, 'south', southStaff))).toEqual([409, 'year-published']);
    expect(codes(await answer(2025, 'north', rejected))).toEqual([409, 'year-published']);
  });

  it('upheld: the score is entered with the old one kept, another run is asked for, and the publication waits for it', async () => {
    await draft(2024);
    mustBe(await ask(2024, 'north', northStaff), 201);
    const body = { outcome: 'upheld', reasons: '计算有误', scores: [{ indicator: 'order', score: 90 }] };
    const { runId } = mustBe(await answer(2024, 'north', body), 200).body.resolution;
    expect(codes(await publishYear(2024))).toEqual([409, 'review-not-regraded']);
    await world.deliver();
    expect(world.executions.map(({ name }) => name)).toContain(runId);
    expect((await playGrading({ runId })).status).toBe('draft');
    const now = (await readResult(2024, 'north')).body;
    expect(now).toMatchObject({
      runId,
      score: 84,
      grade: 'good',
      reviews: [{ resolution: { outcome: 'upheld' } }],
    });
    expect((await publishYear(2024, { runId })).status).toBe(201);
  });

  it('upheld without a score (a measure was revoked): a new draft is needed all the same', async () => {
    await draft(2023);
    mustBe(await ask(2023, 'north', northStaff), 201);
    mustBe(await answer(2023, 'north', { outcome: 'upheld', reasons: '措施已撤销' }), 200);
    expect(codes(await publishYear(2023))).toEqual([409, 'review-not-regraded']);
    await gradeYear(world, 2023);
    mustBe(await publishYear(2023), 201);
  });

  it('a run frozen before the answer does not count for it', async () => {
    await draft(2022);
    mustBe(await ask(2022, 'north', northStaff), 201);
    const early = await call(people.cityOffice, 'POST /years/2022/grading-runs');
    expect((await playGrading({ runId: early.body.id })).status).toBe('draft');
    mustBe(await answer(2022, 'north', { outcome: 'upheld', reasons: '计算有误' }), 200);
    expect(codes(await publishYear(2022))).toEqual([409, 'review-not-regraded']);
  });

  it('a new draft may be reviewed again', async () => {
    await gradeYear(world, 2022);
    expect((await ask(2022, 'north', northStaff)).body.n).toBe(2);
    expect(codes(await publishYear(2022))).toEqual([409, 'reviews-unanswered']);
  });

  it('asked while it is being published: one of the two is first', async () => {
    await draft(2021);
    const [asked, published] = await Promise.all([ask(2021, 'north', northStaff), publishYear(2021)]);
    const outcomes = [asked.status, published.status];
    expect([
      [201, 409],
      [409, 201],
      [409, 409],
    ]).toContainEqual(outcomes);
  });
});
