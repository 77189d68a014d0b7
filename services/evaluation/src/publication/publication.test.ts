import { caseProposed } from '@jieti/evaluation/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officers } from '../../../../test/support/city.ts';
import {
  type Evaluation,
  playMachine,
  scoreRows,
  startEvaluation,
  testScheme,
} from '../../../../test/support/evaluation.ts';

let world: Evaluation;
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
    const reply = await world.publish(2020);
    expect([reply.status, reply.body.code]).toEqual([409, 'no-draft']);
  });

  it('is the city CGC office’s (403), needs its document (422), and the draft that was reviewed (409)', async () => {
    await world.prepare(2021);
    await world.gradeYear(2021);
    expect((await world.publish(2021, {}, officers.northOffice)).status).toBe(403);
    expect((await world.publish(2021, {}, { subject: 's', units: ['north'] })).status).toBe(403);
    for (const document of [
      undefined,
      {},
      { number: '', date: '2026-01-01' },
      { number: '1', date: '1 May' },
    ])
      expect([document, (await world.publish(2021, { document })).status]).toEqual([document, 422]);
    const other = await world.publish(2021, { runId: 'another-run' });
    expect([other.status, other.body.code]).toEqual([409, 'draft-replaced']);
    const stale = await world.call('POST /years/{year}/publication', {
      ...world.of(2021),
      body: { document: { number: '1', date: '2026-01-01' } },
      headers: { 'if-match': '"1"' },
    });
    expect(stale.status).toBe(412);
    expect((await world.result(2021, 'north')).body.status).toBe('draft');
  });

  it('happens once; afterwards scheme, scores, survey and runs of the year are closed (409)', async () => {
    const reply = await world.publish(2021);
    expect([reply.status, reply.body.document]).toEqual([
      201,
      { number: '综治办〔2026〕1号', date: '2026-01-10' },
    ]);
    const run = await world.call('GET /grading-runs/{id}', { params: { id: reply.body.runId } });
    expect(run.body.status).toBe('published');
    const closed = [
      await world.publish(2021),
      await world.call('PUT /years/{year}/scheme', { ...world.of(2021), body: testScheme }),
      await world.call('POST /years/{year}/scores', { ...world.of(2021), body: { rows: scoreRows() } }),
      await world.call('PUT /years/{year}/survey', {
        ...world.of(2021),
        body: { rows: [{ unit: 'north', percent: 1 }] },
      }),
      await world.call('POST /years/{year}/grading-runs', world.of(2021)),
    ];
    expect(closed.map(({ status, body }) => [status, body.code])).toEqual(
      closed.map(() => [409, 'year-published']),
    );
    expect(await playMachine({ scheduledTime: '2022-01-10T00:00:00Z' })).toMatchObject({ status: 'failed' });
  });

  it('of many who publish at once one succeeds', async () => {
    await world.prepare(2022);
    await world.gradeYear(2022);
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => world.publish(2022)))).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted()).toEqual([201, 409, 409, 409]);
  });

  it('a run that ends after the publication does not touch what was published', async () => {
    await world.prepare(2019);
    await world.gradeYear(2019);
    const late = await world.call('POST /years/{year}/grading-runs', world.of(2019));
    const published = world.mustBe(await world.publish(2019), 201);
    expect((await playMachine({ runId: late.body.id })).status).toBe('failed');
    expect((await world.result(2019, 'north')).body.runId).toBe(published.body.runId);
  });
});

describe('what a publication proposes (A22, A23)', () => {
  it('59.9 % is a reason to propose a case, 60.0 % is not, a poor grade is; nothing before publication', async () => {
    await world.prepare(
      2025,
      { 'city-education': 59.99, 'city-works': 60, 'south-mill': 12 },
      { north: 59.9, south: 60, 'north-hill': 60.1, 'south-mill': 0 },
    );
    await world.gradeYear(2025);
    await world.deliver();
    expect(proposed(2025)).toEqual([]);
    world.mustBe(await world.publish(2025), 201);
    await world.deliver();
    expect(proposed(2025)).toEqual([
      ['city-education', 'graded-poor'],
      ['north', 'survey-below-limit'],
      ['south-mill', 'graded-poor'],
      ['south-mill', 'survey-below-limit'],
    ]);
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
    const all = await world.scan();
    const proposals = () => world.scan().then((items) => items.filter((i) => i.entity?.S === 'proposal'));
    const before = await proposals();
    const publications = all.filter((item) => item.entity?.S === 'publication');
    await world.tellStream([...publications, ...publications]);
    expect(await proposals()).toEqual(before);
  });

  it('a run asked for is started once under its own id, however often the stream tells of it', async () => {
    const { body } = await world.call('POST /years/{year}/grading-runs', world.of(2018));
    expect(body.code).toBe('no-scheme');
    await world.prepare(2018);
    const asked = await world.call('POST /years/{year}/grading-runs', world.of(2018));
    await world.deliver();
    const records = (await world.scan()).filter((item) => item.PK?.S === `RUN#${asked.body.id}`);
    await world.tellStream(records);
    expect(world.executions.filter(({ name }) => name === asked.body.id)).toMatchObject([
      { machine: 'arn:grading', name: asked.body.id, input: { runId: asked.body.id } },
    ]);
  });
});
