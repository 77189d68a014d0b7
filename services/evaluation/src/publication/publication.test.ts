import { caseProposed } from '@jieti/evaluation/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  gradeYear,
  mustBe,
  people,
  playGrading,
  prepareYear,
  publishYear,
  readResult,
  scoreRows,
  startEvaluation,
  testScheme,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const proposed = (year: number) =>
  world.messages
    .filter(({ detailType }) => detailType === 'case-proposed')
    .map(({ detail }) => caseProposed.detail.parse(detail))
    .filter((detail) => detail.year === year)
    .map(({ unit, reason }) => [unit, reason])
    .toSorted();

describe('the publication of a year (A10)', () => {
  it('needs a complete draft: 409 before there is one', async () => {
    const reply = await publishYear(2020);
    expect([reply.status, reply.body.code]).toEqual([409, 'no-draft']);
  });

  it('is the city CGC office’s (403), needs its document (422), and the draft that was reviewed (409)', async () => {
    await prepareYear(2021);
    await gradeYear(world, 2021);
    expect((await publishYear(2021, {}, people.northOffice)).status).toBe(403);
    expect((await publishYear(2021, {}, { subject: 's', units: ['north'] })).status).toBe(403);
    for (const document of [
      undefined,
      {},
      { number: '', date: '2026-01-01' },
      { number: '1', date: '1 May' },
    ])
      expect([document, (await publishYear(2021, { document })).status]).toEqual([document, 422]);
    const other = await publishYear(2021, { runId: 'another-run' });
    expect([other.status, other.body.code]).toEqual([409, 'draft-replaced']);
    const stale = await call(people.cityOffice, 'POST /years/2021/publication', {
      body: { document: { number: '1', date: '2026-01-01' } },
      headers: { 'if-match': '"1"' },
    });
    expect(stale.status).toBe(412);
    expect((await readResult(2021, 'north')).body.status).toBe('draft');
  });

  it('happens once; afterwards scheme, scores, survey and runs of the year are closed (409)', async () => {
    const document = { number: '综治办〔2026〕21号', date: '2026-01-10' };
    const reply = await publishYear(2021, { document });
    expect([reply.status, reply.body.document]).toEqual([201, document]);
    const run = await call(people.cityOffice, `GET /grading-runs/${reply.body.runId}`);
    expect(run.body.status).toBe('published');
    const closed = [
      await publishYear(2021),
      await call(people.cityOffice, 'PUT /years/2021/scheme', { body: testScheme }),
      await call(people.cityOffice, 'POST /years/2021/scores', { body: { rows: scoreRows() } }),
      await call(people.cityOffice, 'PUT /years/2021/survey', {
        body: { rows: [{ unit: 'north', percent: 1 }] },
      }),
      await call(people.cityOffice, 'POST /years/2021/grading-runs'),
    ];
    expect(closed.map(({ status, body }) => [status, body.code])).toEqual(
      closed.map(() => [409, 'year-published']),
    );
    expect(await playGrading({ scheduledTime: '2022-01-10T00:00:00Z' })).toMatchObject({ status: 'failed' });
  });

  it('of many who publish at once one succeeds', async () => {
    await prepareYear(2022);
    await gradeYear(world, 2022);
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => publishYear(2022)))).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted()).toEqual([201, 409, 409, 409]);
  });

  it('a run that ends after the publication does not touch what was published', async () => {
    await prepareYear(2019);
    await gradeYear(world, 2019);
    const late = await call(people.cityOffice, 'POST /years/2019/grading-runs');
    const published = mustBe(await publishYear(2019), 201);
    expect((await playGrading({ runId: late.body.id })).status).toBe('failed');
    expect((await readResult(2019, 'north')).body.runId).toBe(published.body.runId);
  });
});

describe('what a publication proposes (A22, A23)', () => {
  it('59.9 % is a reason to propose a case, 60.0 % is not, a poor grade is; nothing before publication', async () => {
    await prepareYear(
      2025,
      { 'city-education': 59.99, 'city-works': 60, 'south-mill': 12 },
      { north: 59.9, south: 60, 'north-hill': 60.1, 'south-mill': 0 },
    );
    await gradeYear(world, 2025);
    await world.deliver();
    expect(proposed(2025)).toEqual([]);
    mustBe(await publishYear(2025), 201);
    await world.deliver();
    expect(proposed(2025)).toEqual([
      ['city-education', 'graded-poor'],
      ['north', 'survey-below-limit'],
      ['south-mill', 'survey-below-limit'],
    ]);
  });

  it('graded poor and below 60 % at once is one case, at the graver stage, which names both (A22, A23)', () => {
    const details = world.messages.map(({ detail }) => caseProposed.detail.parse(detail));
    const mill = details.filter(({ unit, year }) => unit === 'south-mill' && year === 2025);
    expect(mill).toMatchObject([{ reason: 'survey-below-limit', facts: { lighter: ['graded-poor'] } }]);
    const north = details.find(({ unit, year }) => unit === 'north' && year === 2025);
    expect(north?.facts).not.toHaveProperty('lighter');
  });

  it('each proposal says what it rests on', () => {
    const details = world.messages.map(({ detail }) => caseProposed.detail.parse(detail));
    const warning = details.find(({ unit, year }) => unit === 'north' && year === 2025);
    expect(warning).toMatchObject({
      proposalId: 'evaluation-2025-north-survey-below-limit',
      publishedAt: '2026-01-10T01:00:00.000Z',
      facts: { survey: { percent: 59.9, belowLimit: true }, grade: 'good' },
    });
  });

  it('the publication seen again by the stream writes the same proposals and no others', async () => {
    const all = await world.items();
    const proposals = () => world.items().then((items) => items.filter((i) => i.entity?.S === 'proposal'));
    const before = await proposals();
    const publications = all.filter((item) => item.entity?.S === 'publication');
    await world.deliverAgain([...publications, ...publications]);
    expect(await proposals()).toEqual(before);
  });

  it('a run asked for is started once under its own id, however often the stream tells of it', async () => {
    const { body } = await call(people.cityOffice, 'POST /years/2018/grading-runs');
    expect(body.code).toBe('no-scheme');
    await prepareYear(2018);
    const asked = await call(people.cityOffice, 'POST /years/2018/grading-runs');
    await world.deliver();
    const records = (await world.items()).filter((item) => item.PK?.S === `RUN#${asked.body.id}`);
    await world.deliverAgain(records);
    expect(world.executions.filter(({ name }) => name === asked.body.id)).toMatchObject([
      { machine: 'arn:grading', name: asked.body.id, input: { runId: asked.body.id } },
    ]);
  });
});
