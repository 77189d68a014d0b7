import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, readCase } from '../../../../test/support/case-steps.ts';
import { withoutStage } from '../../../../test/support/short-ladder.ts';
import {
  call,
  gradeYear,
  people,
  prepareYear,
  publishYear,
  startWorld,
  tellRegister,
  testCity,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    services: ['cases', 'evaluation'],
    startAt: '2026-01-10T01:00:00.000Z',
    settings: withoutStage(testCity, 'veto-warning'),
  });
  await tellRegister();
  await prepareYear(2025, { 'city-education': 59.99, south: 12 }, { north: 40, south: 59.9 });
  await gradeYear(world, 2025);
  expect((await publishYear(2025)).status).toBe(201);
  await world.deliver();
});
afterAll(() => world.stop());

const opened = async (unit: string) => {
  const { body } = await call(people.cityOffice, 'GET /cases', { query: { unit, status: 'proposed' } });
  return Promise.all(body.items.map(async ({ id }: { id: string }) => (await readCase(id)).body));
};

describe('a published year in a city without a veto warning (A22, A23; I-43)', () => {
  it('a locality of 40 % is proposed for listed supervision, the nearest stage its ladder has below a warning', async () => {
    const found = await opened('north');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      basis: { kind: 'evaluation', year: 2025, reason: 'survey-below-limit' },
      proposal: { stage: 'listed-supervision', origin: 'evaluation', proposedBy: null },
    });
  });

  it('the case says that it was mapped, by which articles and which reading', async () => {
    const [{ id }] = await opened('north');
    const { body } = await call(people.cityOffice, `GET /cases/${id}/ledger`);
    expect(body.entries[0]).toMatchObject({
      type: 'opened-by-evaluation',
      articles: ['A23', 'A22'],
      explanation: { facts: { mappedTo: 'listed-supervision' }, interpretations: ['I-43'] },
    });
  });

  it('the recommendation names the same stage, and the office decides on it', async () => {
    const [{ id }] = await opened('north');
    const recommended = await call(people.cityOffice, `GET /cases/${id}/recommendation`);
    expect(recommended.body).toMatchObject({ stage: 'listed-supervision', allowed: ['listed-supervision'] });
    const decision = {
      outcome: 'approve',
      document: { number: '平安办〔2026〕7号', date: '2026-01-10' },
      reasons: '列为挂账督办。',
    };
    await act(people.cityOffice, id, 'decisions', decision);
    expect((await readCase(id)).body).toMatchObject({
      status: 'in-force',
      measure: { stage: 'listed-supervision' },
    });
  });

  it('a department graded poor is proposed for listed supervision as anywhere (A22)', async () => {
    expect(await opened('city-education')).toMatchObject([
      { basis: { reason: 'graded-poor' }, proposal: { stage: 'listed-supervision' } },
    ]);
  });

  it('a locality graded poor and below the limit has one case, which names both reasons', async () => {
    const found = await opened('south');
    expect(found).toHaveLength(1);
    const { basis } = found[0];
    const reasons = [basis, ...basis.further].map(({ reason }) => reason);
    expect(reasons.toSorted()).toEqual(['graded-poor', 'survey-below-limit']);
  });

  it('the survey put right, the case stands on the grade; the grade put right too, it closes (I-23)', async () => {
    const [{ id }] = await opened('south');
    const corrected = async (correction: object) => {
      const document = { number: '综治办〔2026〕9号', date: '2026-01-10' };
      const reply = await publishYear(2025, { document, corrections: [correction] });
      expect([reply.status, reply.body.errors]).toEqual([201, undefined]);
      await world.deliver();
      return (await readCase(id)).body;
    };
    const survey = { kind: 'survey', unit: 'south', percent: 88, reason: '录入差错' };
    const standing = await corrected(survey);
    expect(standing).toMatchObject({ status: 'proposed', basis: { reason: 'graded-poor' } });
    expect(standing.basis).not.toHaveProperty('further');
    for (const [indicator, status] of [
      ['order', 'proposed'],
      ['service', 'closed'],
    ]) {
      const score = { kind: 'score', unit: 'south', indicator, score: 88, reason: '录入差错' };
      expect(await corrected(score)).toMatchObject({ status });
    }
    const { body } = await call(people.cityOffice, `GET /cases/${id}/history`);
    expect(body.verdict).toMatchObject({ intact: true });
    expect(body.entries.map(({ type }: { type: string }) => type)).toEqual([
      'opened-by-evaluation',
      'proposal-opened',
      'opened-by-evaluation',
      'basis-withdrawn',
      'basis-withdrawn',
    ]);
  });
});
