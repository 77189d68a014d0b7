import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  call,
  gradeYear,
  mustBe,
  people,
  prepareYear,
  publishYear,
  startEvaluation,
  testScheme,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
let runId: string;

const schemeHistory = (as: Caller = people.cityOffice) => call(as, 'GET /years/2025/scheme/history');
const scoresHistory = (as: Caller = people.cityOffice) => call(as, 'GET /years/2025/scores/history');
const surveyHistory = (as: Caller = people.cityOffice) => call(as, 'GET /years/2025/survey/history');
const runHistory = (id: string, as: Caller = people.cityOffice) =>
  call(as, `GET /grading-runs/${id}/history`);

const typesIn = (body: { entries: { type: string }[] }): string[] => body.entries.map(({ type }) => type);

beforeAll(async () => {
  world = await startEvaluation();
  await prepareYear(2025, { north: 95 }, { south: 64 });
  runId = (await gradeYear(world, 2025)).runId;
});
afterAll(() => world.stop());

describe('the histories of a graded year (A10)', () => {
  it('hold each act once, in its order, by whom and in which capacity', async () => {
    const scores = (await scoresHistory()).body;
    expect(typesIn(scores)).toEqual(['scores-uploaded']);
    expect(scores.verdict).toMatchObject({ intact: true, entries: 1, faults: [] });
    expect(scores.entries[0]).toMatchObject({
      subject: { type: 'scores', id: '2025' },
      actor: { by: 'office', office: { body: 'cgc-office', jurisdiction: 'city', capacity: 'director' } },
      unit: null,
      data: {
        source: { type: 'application/json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        content: expect.stringMatching(/^[0-9a-f]{64}$/),
        rows: 13,
        corrected: 0,
      },
    });
    expect(typesIn((await surveyHistory()).body)).toEqual(['survey-recorded']);
    expect(typesIn((await schemeHistory()).body)).toEqual(['scheme-put']);
  });

  it('of a run: asked for by an officer, frozen and completed by nobody, published by an officer', async () => {
    const { body } = await runHistory(runId);
    expect(typesIn(body)).toEqual(['grading-requested', 'inputs-frozen', 'draft-completed']);
    expect(body.entries.map(({ actor }: { actor: { by: string } }) => actor.by)).toEqual([
      'office',
      'system',
      'system',
    ]);
    expect(body.entries[1].data.frozen).toMatchObject({ schemeVersion: 1, total: 8 });
    mustBe(await publishYear(2025), 201);
    expect(typesIn((await runHistory(runId)).body).at(-1)).toBe('run-published');
  });

  it('an act that is refused leaves none', async () => {
    const rows = [{ unit: 'north', indicator: 'order', score: 1, reason: 'late' }];
    const reply = await call(people.cityOffice, 'POST /years/2025/scores', { body: { rows } });
    expect([reply.status, reply.body.code]).toEqual([409, 'year-published']);
    expect((await scoresHistory()).body.verdict).toMatchObject({ entries: 1 });
  });

  it('an entry altered behind our back is found', async () => {
    const { entries } = (await scoresHistory()).body;
    const item = (await world.items()).find((one) => one.hash?.S === entries[0].hash);
    const forged = { ...item, data: { M: { ...item?.data?.M, rows: { N: '12' } } } };
    await world.engine.call('PutItem', { TableName: 'evaluation', Item: forged });
    expect((await scoresHistory()).body.verdict).toMatchObject({
      intact: false,
      faults: [{ entry: 1, code: 'hash-mismatch' }],
    });
    await world.engine.call('PutItem', { TableName: 'evaluation', Item: item });
  });

  it('an entry taken out is found', async () => {
    const head = (await world.items()).find((one) => one.PK?.S === `LEDGER#grading-run#${runId}`);
    await world.engine.call('DeleteItem', { TableName: 'evaluation', Key: { PK: head?.PK, SK: head?.SK } });
    expect((await runHistory(runId)).body.verdict.intact).toBe(false);
    await world.engine.call('PutItem', { TableName: 'evaluation', Item: head });
    expect((await runHistory(runId)).body.verdict.intact).toBe(true);
  });

  it('are for those who follow the year; for others they do not exist, or are not theirs to read', async () => {
    for (const as of [people.northOffice, people.citySlgOffice, { subject: 'staff', units: ['north'] }]) {
      expect((await schemeHistory(as)).status).toBe(404);
      expect((await runHistory(runId, as)).status).toBe(404);
      expect((await scoresHistory(as)).status).toBe(403);
      expect((await surveyHistory(as)).body.articles).toEqual(['A23']);
    }
    expect((await runHistory('grading-2025-none')).status).toBe(404);
  });

  it('of a year of which nothing was entered is empty', async () => {
    const { body } = await call(people.cityOffice, 'GET /years/2031/scheme/history');
    expect(body).toMatchObject({ entries: [], verdict: { intact: true, entries: 0 } });
  });
});

describe('a scheme put in the place of another (A10)', () => {
  it('its entry names the groups that came, went and changed', async () => {
    const put = (body: object) =>
      call(people.cityOffice, 'PUT /years/2027/scheme', { body }).then((reply) => mustBe(reply, 200));
    const [localities, bodies] = testScheme.groups;
    await put(testScheme);
    await put({
      thresholds: { excellent: 92, good: 80, qualified: 60 },
      groups: [
        { ...localities, quota: { percent: 30, ties: 'within' } },
        { ...bodies, id: 'others' },
      ],
    });
    const { body } = await call(people.cityOffice, 'GET /years/2027/scheme/history');
    expect(body.entries[1].data).toEqual({
      added: ['others'],
      removed: ['bodies'],
      changed: ['localities'],
      thresholds: { excellent: 92, good: 80, qualified: 60 },
    });
  });
});
