import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  facts,
  gradeYear,
  people,
  prepareYear,
  readResult,
  startEvaluation,
  testUnits,
  unitOf,
  type World,
} from '../../../../test/support/world/index.ts';

let world: World;
beforeAll(async () => {
  world = await startEvaluation();
});
afterAll(() => world.stop());

const lake = testUnits.map(unitOf).find(({ id }) => id === 'north-lake');
const tellMerged = async (from: string, version: number) => {
  if (!lake) throw new Error('no such unit');
  await facts.unit({ ...lake, status: 'merged', mergedInto: 'north-hill', from }, version);
};

describe('a year in which a unit was merged (A10, I-31)', () => {
  it('is complete: the unit is accounted for by its end, with who took over, and has no grade', async () => {
    await tellMerged('2025-06-16', 2);
    await prepareYear(2025);
    const { runId, status } = await gradeYear(world, 2025);
    expect(status).toBe('draft');
    const { body } = await call(people.cityOffice, `GET /grading-runs/${runId}`);
    expect(body).toMatchObject({
      total: 7,
      done: 7,
      failedCount: 0,
      notGraded: [
        {
          unit: 'north-lake',
          reason: 'merged',
          on: '2025-06-16',
          mergedInto: 'north-hill',
          name: lake?.name,
        },
      ],
    });
    expect((await readResult(2025, 'north-lake')).status).toBe(404);
    expect((await readResult(2025, 'north-hill')).status).toBe(200);
  });

  it('its scores are not asked for, and a score for it is neither missing nor in the way', async () => {
    const missing = await call(people.cityOffice, 'GET /years/2025/scores', { query: { missing: 'true' } });
    expect(missing.body.items).toEqual([]);
  });

  it('of the year after whose end it was merged it is graded like any other', async () => {
    await tellMerged('2025-01-01', 3);
    await prepareYear(2024);
    const { runId } = await gradeYear(world, 2024);
    const { body } = await call(people.cityOffice, `GET /grading-runs/${runId}`);
    expect(body).toMatchObject({ total: 8, notGraded: [] });
    expect((await readResult(2024, 'north-lake')).status).toBe(200);
  });
});
