import { beforeAll, describe, expect, test } from 'vitest';
import { imposed } from '../support/http-case.ts';
import { done } from '../support/http-journey.ts';
import { people } from '../support/http-people.ts';
import { publish, scoreYear } from '../support/http-world.ts';
import { now, passDays, today } from './support/clock.ts';
import { deployedCity } from './support/deployed-city.ts';
import { eventually } from './support/eventually.ts';
import { importRegister } from './support/register.ts';

const city = deployedCity('tangshan');
const { cityOffice } = people;
const year = Number(today().slice(0, 4));
const read = async (path: string) => (await done(city, cityOffice, `GET ${path}`)).body;
const result = (unit: string) => read(`/years/${year}/results/${unit}`);

let listed = '';

beforeAll(async () => {
  await importRegister('tangshan');
  listed = await eventually(
    'the cases know the unit',
    () => imposed(city, 'qianan', 'listed-supervision'),
    (made) => made !== '',
  );
  await eventually(
    'the evaluation knows the register',
    () => scoreYear(city, year, { qianan: 95, fengnan: 92, 'ts-water': 59.99 }),
    () => true,
  );
});

describe('a graded year (A10–A17, A25)', () => {
  test('a run is asked for, its machine grades every unit, and leaves a draft', async () => {
    const { id } = (await done(city, cityOffice, `POST /years/${year}/grading-runs`)).body;
    const run = await eventually(
      'the run ends',
      () => read(`/grading-runs/${id}`),
      ({ status }) => ['draft', 'failed'].includes(status),
    );
    expect(run).toMatchObject({ status: 'draft', failedCount: 0 });
    expect(run.done).toBe(run.total);
    expect(run.total).toBeGreaterThanOrEqual(50);
  });

  test('the grades are those of the measure: a listing caps 95 points at good (A25)', async () => {
    expect(await result('fengnan')).toMatchObject({ score: 92, grade: 'excellent', caps: [] });
    expect(await result('ts-water')).toMatchObject({ score: 59.99, grade: 'poor' });
    const capped = await result('qianan');
    expect(capped).toMatchObject({ score: 95, baseGrade: 'excellent', grade: 'good' });
    expect(capped.caps).toMatchObject([{ article: 'A25', caseId: listed }]);
  });

  test('published, a poor unit is proposed for listed supervision by the bus (A22)', async () => {
    // Only a year that is over is published, under a document of after its end.
    passDays(Math.ceil((Date.parse(`${year + 1}-01-06T00:00:00+08:00`) - now().getTime()) / 86_400_000));
    await publish(city, year);
    const proposals = async () => (await read('/cases?unit=ts-water&status=proposed')).items;
    const [found] = await eventually('the proposal', proposals, (items) => items.length > 0);
    const opened = await read(`/cases/${found.id}`);
    expect(opened).toMatchObject({
      basis: { kind: 'evaluation', year, reason: 'graded-poor' },
      proposal: { stage: 'listed-supervision', origin: 'evaluation' },
      measure: null,
    });
  });
});
