import type { CityFile } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  gradeYear,
  mustBe,
  prepareYear,
  publishYear,
  readResult,
  startEvaluation,
  testCity,
  type World,
} from '../../../../test/support/world/index.ts';

const { evaluation, measure } = testCity;
const [excellent, , , poor] = evaluation.grades;
if (!excellent || !poor) throw new Error('the measure has four grades');

/** From 2026 on the law has two grades only, and nothing follows from a year. */
const file: CityFile = {
  ...testCity,
  amendments: [
    {
      from: '2026-01-01',
      by: measure,
      parts: { evaluation: { ...evaluation, grades: [excellent, poor], caps: [], consequences: [] } },
    },
  ],
};

let world: World;
beforeAll(async () => {
  world = await startEvaluation(file);
});
afterAll(() => world.stop());

describe('a year is graded by the law of its last day (A10)', () => {
  it('85 points of 2025 are good, though the law of today has no such grade', async () => {
    await prepareYear(2025, { north: 85, south: 50 });
    await gradeYear(world, 2025);
    const { body } = await readResult(2025, 'north');
    expect([body.grade, body.whyNotBetter?.next]).toEqual(['good', 'excellent']);
  });

  it('and published it leads where the law of then says (A22)', async () => {
    mustBe(await publishYear(2025), 201);
    await world.deliver();
    const proposed = world.messages.filter(({ detailType }) => detailType === 'case-proposed');
    expect(proposed.map(({ detail }) => detail)).toMatchObject([{ unit: 'south', reason: 'graded-poor' }]);
  });
});
