import type { CitySettings } from '@jieti/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  facts,
  gradeYear,
  measureOf,
  mustBe,
  people,
  playGrading,
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
  it('those beyond it are good; a capped unit takes no place and stands behind the excellent (I-40)', async () => {
    await facts.measure(measureOf('north', { stage: 'listed-supervision' }));
    await prepareYear(2025, { north: 99, south: 95, 'north-hill': 95, 'north-lake': 94, 'south-mill': 70 });
    await gradeYear(world, 2025);
    const within = { places: 2, within: true, needs: null };
    const beyond = { places: 2, within: false, needs: { score: 95, rank: 1 } };
    const none = { ...within, takesNoPlace: true };
    expect(await outcome('north')).toEqual([3, 'excellent', none, 'excellent', 'good']);
    expect(await outcome('south')).toEqual([1, 'excellent', within, 'excellent', 'excellent']);
    expect(await outcome('north-hill')).toEqual([1, 'excellent', within, 'excellent', 'excellent']);
    expect(await outcome('north-lake')).toEqual([4, 'excellent', beyond, 'good', 'good']);
    expect(await outcome('south-mill')).toEqual([5, 'qualified', beyond, 'qualified', 'qualified']);
  });

  it('the list has the excellent first, and the capped unit at the head of the good (I-40)', async () => {
    const { body } = await call(people.cityOffice, 'GET /years/2025/results', {
      query: { group: 'localities' },
    });
    expect(body.items.map(({ unit, rank, grade }: Record<string, unknown>) => [unit, rank, grade])).toEqual([
      ['north-hill', 1, 'excellent'],
      ['south', 1, 'excellent'],
      ['north', 3, 'good'],
      ['north-lake', 4, 'good'],
      ['south-mill', 5, 'qualified'],
    ]);
  });

  it('what if it took its place: it stands first, and both who tie on the second come in with it (I-40)', async () => {
    const whatIf = { interpretations: { 'I-40': 'capped-takes-place' } };
    const asked = await call(people.cityOffice, 'POST /years/2025/grading-runs', { body: { whatIf } });
    const { id } = mustBe(asked, 202).body;
    await world.deliver();
    await playGrading({ runId: id });
    const { body } = await call(people.cityOffice, 'GET /years/2025/results', {
      query: { group: 'localities', run: id },
    });
    expect(body.items.map(({ unit, rank, grade }: Record<string, unknown>) => [unit, rank, grade])).toEqual([
      ['north', 1, 'good'],
      ['north-hill', 2, 'excellent'],
      ['south', 2, 'excellent'],
      ['north-lake', 4, 'good'],
      ['south-mill', 5, 'qualified'],
    ]);
  });

  it('the explanation names the quota', async () => {
    const { body } = await readResult(2025, 'north-lake');
    expect(body.explanation.interpretations).toEqual(expect.arrayContaining(['I-12', 'I-40']));
    expect(body.explanation.parameters['excellent-quota-percent']).toMatchObject({ value: 40 });
  });
});
