import type { CitySettings } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  facts,
  gradeYear,
  measureOf,
  prepareYear,
  readResult,
  startEvaluation,
  testCity,
  type World,
} from '../../../../test/support/world/index.ts';

/** Two of the five localities may be excellent; who ties on the last place comes in. */
const city: CitySettings = {
  ...testCity,
  interpretations: testCity.interpretations.map((i) =>
    i.id === 'I-12' ? { ...i, setting: 'ties-within' } : i,
  ),
  parameters: testCity.parameters.map((p) => (p.id === 'excellent-quota-percent' ? { ...p, value: 40 } : p)),
};

let world: World;
beforeAll(async () => {
  world = await startEvaluation(city);
});
afterAll(() => world.stop());

const outcome = async (unit: string) => {
  const { body } = await readResult(2025, unit);
  return [body.rank, body.baseGrade, body.quota, body.afterQuota, body.grade];
};

describe('a quota of excellent units in a group (I-12)', () => {
  it('those beyond it are good; caps come after it, and a capped unit still takes its place', async () => {
    await facts.measure(measureOf('north', { stage: 'listed-supervision' }));
    await prepareYear(2025, { north: 99, south: 95, 'north-hill': 95, 'north-lake': 94, 'south-mill': 70 });
    await gradeYear(world, 2025);
    const within = { places: 2, within: true, needs: null };
    const beyond = { places: 2, within: false, needs: { score: 95, rank: 2 } };
    expect(await outcome('north')).toEqual([1, 'excellent', within, 'excellent', 'good']);
    expect(await outcome('south')).toEqual([2, 'excellent', within, 'excellent', 'excellent']);
    expect(await outcome('north-hill')).toEqual([2, 'excellent', within, 'excellent', 'excellent']);
    expect(await outcome('north-lake')).toEqual([4, 'excellent', beyond, 'good', 'good']);
    expect(await outcome('south-mill')).toEqual([5, 'qualified', beyond, 'qualified', 'qualified']);
  });

  it('the explanation names the quota', async () => {
    const { body } = await readResult(2025, 'north-lake');
    expect(body.explanation.interpretations).toContain('I-12');
    expect(body.explanation.parameters['excellent-quota-percent']).toMatchObject({ value: 40 });
  });
});
