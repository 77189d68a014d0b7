import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  facts,
  gradeYear,
  liabilityOf,
  measureOf,
  mustBe,
  people,
  prepareYear,
  publishYear,
  readResult,
  scoreRows,
  startEvaluation,
  testScheme,
  type World,
} from '../../../../test/support/world/index.ts';
import { unitKey } from '../keys.ts';
import { table } from '../table.ts';

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const gradeOf = async (year: number, unit: string) => {
  const { body } = await readResult(year, unit);
  return { base: body.baseGrade, grade: body.grade, why: body.caps.map((cap: { why: string }) => cap.why) };
};

describe('a graded year (A10, A25)', () => {
  it('runs from the request to a draft that ranks each group as a whole', async () => {
    await prepareYear(2025, { north: 95, south: 91, 'north-hill': 91, 'city-education': 59.99 });
    const { runId, status } = await gradeYear(world, 2025);
    expect(status).toBe('draft');
    const run = await call(people.cityOffice, `GET /grading-runs/${runId}`);
    expect(run.body).toMatchObject({ status: 'draft', total: 8, done: 8, failed: [], failedCount: 0 });
    const list = await call(people.cityOffice, 'GET /years/2025/results', { query: { group: 'localities' } });
    const rows: { unit: string; rank: number; grade: string }[] = list.body.items;
    expect(rows.map(({ rank, unit, grade }) => [rank, unit, grade])).toEqual([
      [1, 'north', 'excellent'],
      [2, 'north-hill', 'excellent'],
      [2, 'south', 'excellent'],
      [4, 'north-lake', 'good'],
      [4, 'south-mill', 'good'],
    ]);
    const poor = await call(people.cityOffice, 'GET /years/2025/results', { query: { grade: 'poor' } });
    expect(poor.body.items).toMatchObject([{ unit: 'city-education', score: 59.99, status: 'draft' }]);
  });

  it('a result explains itself: indicators, thresholds with their date, versions, hash of the inputs', async () => {
    const { body } = await readResult(2025, 'north');
    expect(body).toMatchObject({
      score: 95,
      rank: 1,
      groupSize: 5,
      quota: null,
      schemeVersion: 1,
      explanation: { parameters: { 'grade-excellent': { value: 90, from: '2017-11-21' } } },
    });
    expect(
      body.indicators.map((i: { id: string; weight: number; score: number }) => [i.id, i.weight, i.score]),
    ).toEqual([
      ['order', 60, 95],
      ['service', 40, 95],
    ]);
    expect(body.inputHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('the total is the weighted mean of the indicators: 60 % of 90 and 40 % of 80 are 86', async () => {
    mustBe(await call(people.cityOffice, 'PUT /years/2020/scheme', { body: testScheme }), 200);
    const rows = scoreRows().map((row) =>
      row.unit === 'north' ? { ...row, score: row.indicator === 'order' ? 90 : 80 } : row,
    );
    mustBe(await call(people.cityOffice, 'POST /years/2020/scores', { body: { rows } }), 200);
    await gradeYear(world, 2020);
    expect((await readResult(2020, 'north')).body).toMatchObject({ score: 86, grade: 'good' });
  });
});

describe('the caps of A25, with measures as cases tells of them', () => {
  it('a warning in the year lets a unit be no better than qualified: it keeps its score, and stands behind the good (I-40)', async () => {
    await facts.measure(measureOf('south', { from: '2024-05-01' }));
    await prepareYear(2024, { south: 96 });
    await gradeYear(world, 2024);
    const { body } = await readResult(2024, 'south');
    expect(body).toMatchObject({ score: 96, rank: 5, baseGrade: 'excellent', grade: 'qualified' });
    expect(body.caps).toEqual([
      { limit: 'qualified', article: 'A25', why: 'veto-warned', caseId: 'case-south', on: '2024-05-01' },
    ]);
    expect(body.explanation.interpretations).toContain('I-13');
  });

  it('listed: not excellent. Vetoed: poor. Noticed or interviewed: no cap. All that applied are named', async () => {
    const imposed = (unit: string, stage: string, entry: number, from = '2023-06-01') =>
      facts.measure(measureOf(unit, { stage, entry, version: entry, from }));
    await imposed('north', 'listed-supervision', 4);
    await imposed('north-hill', 'listed-supervision', 4);
    await imposed('north-hill', 'veto-warning', 9);
    await imposed('north-hill', 'veto', 14, '2023-12-31');
    await imposed('north-lake', 'notice', 4);
    await imposed('north-lake', 'interview', 9);
    await imposed('south-mill', 'veto', 4, '2024-01-01');
    const all = Object.fromEntries(scoreRows().map(({ unit }) => [unit, 95]));
    await prepareYear(2023, all);
    await gradeYear(world, 2023);
    expect(await gradeOf(2023, 'north')).toEqual({
      base: 'excellent',
      grade: 'good',
      why: ['listed-for-supervision'],
    });
    expect(await gradeOf(2023, 'north-hill')).toEqual({
      base: 'excellent',
      grade: 'poor',
      why: ['vetoed', 'veto-warned', 'listed-for-supervision'],
    });
    expect(await gradeOf(2023, 'north-lake')).toEqual({ base: 'excellent', grade: 'excellent', why: [] });
    expect(await gradeOf(2023, 'south-mill')).toEqual({ base: 'excellent', grade: 'excellent', why: [] });
  });

  it('a released measure still caps the year it was imposed in; a revoked one never does', async () => {
    const from = '2022-03-01';
    const ended = { version: 9, endedAt: '2022-08-01T02:00:00.000Z' };
    await facts.measure(measureOf('north', { caseId: 'c1', from, status: 'ended', ...ended }));
    await facts.measure(measureOf('south', { caseId: 'c2', from }));
    await facts.measure(measureOf('south', { caseId: 'c2', from, status: 'revoked', ...ended }));
    await prepareYear(2022);
    await gradeYear(world, 2022);
    expect(await gradeOf(2022, 'north')).toMatchObject({ grade: 'qualified', why: ['veto-warned'] });
    expect(await gradeOf(2022, 'south')).toMatchObject({ grade: 'good', why: [] });
  });

  it('an appeal upheld before grading: neither the stage nor the one that rests on it caps, told in any order (A25, I-9)', async () => {
    const end = { lastDay: '2019-09-01', endedAt: '2019-10-01T02:00:00.000Z' };
    const listed = { caseId: 'c9', stage: 'listed-supervision', from: '2019-03-01', ...end };
    const warned = { caseId: 'c9', stage: 'veto-warning', entry: 8, version: 8, from: '2019-09-10' };
    const gone = { version: 12, status: 'revoked', endedAt: '2019-10-01T02:00:00.000Z' };
    await facts.measure(measureOf('north', { ...listed, version: 8, status: 'ended' }));
    await facts.measure(measureOf('north', { ...warned, ...gone }));
    await facts.measure(measureOf('north', warned));
    await facts.measure(measureOf('north', { ...listed, ...gone }));
    await facts.measure(measureOf('south', { ...listed, caseId: 'c10' }));
    await prepareYear(2019, { north: 95, south: 95 });
    await gradeYear(world, 2019);
    expect(await gradeOf(2019, 'north')).toEqual({ base: 'excellent', grade: 'excellent', why: [] });
    expect(await gradeOf(2019, 'south')).toMatchObject({ grade: 'good', why: ['listed-for-supervision'] });
  });

  it('a leader held criminally liable: not excellent, with the case and the post named', async () => {
    const post = { post: 'in-charge', role: 'in-charge', on: '2021-09-01' };
    await facts.liability(liabilityOf('north', post));
    await prepareYear(2021, { north: 95 });
    await gradeYear(world, 2021);
    expect((await readResult(2021, 'north')).body).toMatchObject({
      grade: 'good',
      caps: [
        {
          limit: 'good',
          article: 'A25',
          why: 'criminal-liability',
          caseId: 'case-north',
          post: 'in-charge',
          on: '2021-09-01',
        },
      ],
    });
  });

  it('a member held liable does not cap, nor a leader held liable on the last day of the year before', async () => {
    await facts.liability(liabilityOf('north', { role: 'member', on: '2018-09-01' }));
    await facts.liability(liabilityOf('south', { on: '2017-12-31' }));
    await facts.liability(liabilityOf('north-hill', { role: 'supervising', on: '2018-01-01' }));
    await prepareYear(2018, { north: 95, south: 95, 'north-hill': 95 });
    await gradeYear(world, 2018);
    expect(await gradeOf(2018, 'north')).toMatchObject({ grade: 'excellent', why: [] });
    expect(await gradeOf(2018, 'south')).toMatchObject({ grade: 'excellent', why: [] });
    expect(await gradeOf(2018, 'north-hill')).toMatchObject({ grade: 'good', why: ['criminal-liability'] });
  });
});

describe('a run that cannot be done', () => {
  it('misses scores: it fails and names every unit with the indicators missing; nobody is graded in part', async () => {
    mustBe(await call(people.cityOffice, 'PUT /years/2011/scheme', { body: testScheme }), 200);
    const rows = scoreRows().filter(
      ({ unit, indicator }) => unit !== 'city-works' && !(unit === 'north' && indicator === 'service'),
    );
    mustBe(await call(people.cityOffice, 'POST /years/2011/scores', { body: { rows } }), 200);
    const { runId, status } = await gradeYear(world, 2011);
    expect(status).toBe('failed');
    const { body } = await call(people.cityOffice, `GET /grading-runs/${runId}`);
    expect(body).toMatchObject({ status: 'failed', total: null, done: 0, failedCount: 2 });
    expect(body.reason.code).toBe('scores-missing');
    expect(body.failed).toEqual([
      {
        unit: 'city-works',
        name: { zh: '市重型厂', en: 'City Heavy Works' },
        reason: 'score-missing',
        indicators: ['order'],
      },
      {
        unit: 'north',
        name: { zh: '北县', en: 'North County' },
        reason: 'score-missing',
        indicators: ['service'],
      },
    ]);
    expect((await call(people.cityOffice, 'GET /years/2011/results')).body.items).toEqual([]);
    expect((await publishYear(2011)).body.code).toBe('no-draft');
  });

  it('finds a unit the scheme does not know: it fails and names it', async () => {
    await prepareYear(2012);
    const unit = {
      id: 'newcomer',
      name: { zh: '新镇', en: 'Newcomer' },
      kind: 'unit',
      level: 'city',
      parent: 'city',
      affiliation: 'local',
      group: 'new',
    };
    await table.putNow({ ...unitKey('newcomer'), entity: 'unit-copy', unit, version: 1 });
    const { runId, status } = await gradeYear(world, 2012);
    await table.putNow({
      ...unitKey('newcomer'),
      entity: 'unit-copy',
      unit: { ...unit, group: 'government' },
      version: 2,
    });
    expect(status).toBe('failed');
    const { body } = await call(people.cityOffice, `GET /grading-runs/${runId}`);
    expect(body.failed).toMatchObject([{ unit: 'newcomer', reason: 'in-no-group' }]);
  });

  it('asked for without a scheme it is refused at once (409), every time the same', async () => {
    for (let i = 0; i < 2; i++) {
      const reply = await call(people.cityOffice, 'POST /years/2199/grading-runs');
      expect([reply.status, reply.body.code]).toEqual([409, 'no-scheme']);
    }
  });

  it('is asked for by the city CGC office only (403), and followed by it only (404)', async () => {
    const asked = await call(people.northOffice, 'POST /years/2025/grading-runs');
    expect([asked.status, asked.body.articles]).toEqual([403, ['A10']]);
    const mine = await call(people.cityOffice, 'POST /years/2025/grading-runs');
    const path = `/grading-runs/${mine.body.id}`;
    expect(mine.headers.location).toBe(path);
    expect((await call(people.cityOffice, `GET ${path}`)).body.status).toBe('requested');
    expect((await call(people.northOffice, `GET ${path}`)).status).toBe(404);
    expect((await call(people.cityOffice, 'GET /grading-runs/none')).status).toBe(404);
  });
});
