import { type Asking, type Caller, call, done } from './call.ts';
import { testUnits, unitOf } from './city.ts';
import { playGrading } from './machines.ts';
import { people } from './people.ts';
import type { World } from './world.ts';

/** Every unit of the test city but the city itself. */
const gradedUnits = testUnits.map(unitOf).filter(({ id }) => id !== 'city');

const name = (id: string) => ({ zh: id, en: id });

const localityGroups = ['counties', 'districts', 'townships'];

/** A scheme that fits the test city: localities by two indicators, all others by one. */
export const testScheme = {
  groups: [
    {
      id: 'localities',
      name: name('localities'),
      registerGroups: localityGroups,
      indicators: [
        { id: 'order', name: name('order'), weight: 60 },
        { id: 'service', name: name('service'), weight: 40 },
      ],
    },
    {
      id: 'bodies',
      name: name('bodies'),
      registerGroups: ['government'],
      units: ['city-works'],
      indicators: [{ id: 'order', name: name('order'), weight: 100 }],
    },
  ],
};

/** A score for every unit on every indicator; `points` says which units do not get 85. */
export const scoreRows = (points: Readonly<Record<string, number>> = {}) =>
  gradedUnits.flatMap(({ id, group }) =>
    (localityGroups.includes(group ?? '') ? ['order', 'service'] : ['order']).map((indicator) => ({
      unit: id,
      indicator,
      score: points[id] ?? 85,
    })),
  );

/** Enters a year's scheme, a score of every unit, and the survey of the localities named. */
export const prepareYear = async (
  year: number,
  points: Record<string, number> = {},
  survey: Record<string, number> = {},
): Promise<void> => {
  const { cityOffice } = people;
  await done(cityOffice, `PUT /years/${year}/scheme`, { body: testScheme });
  await done(cityOffice, `POST /years/${year}/scores`, { body: { rows: scoreRows(points) } });
  const rows = Object.entries(survey).map(([unit, percent]) => ({ unit, percent }));
  if (rows.length > 0) await done(cityOffice, `PUT /years/${year}/survey`, { body: { rows } });
};

/** Asks for a run and plays the machine the stream starts for it. */
export const gradeYear = async (world: World, year: number): ReturnType<typeof playGrading> => {
  const { body } = await done(people.cityOffice, `POST /years/${year}/grading-runs`);
  await world.deliver();
  const execution = world.executions.find((one) => one.name === body.id);
  if (!execution) throw new Error(`no machine was started for ${body.id}`);
  return playGrading(execution.input);
};

export const readResult = (year: number, unit: string, as: Caller = people.cityOffice) =>
  call(as, `GET /years/${year}/results/${unit}`);

let papers = 0;

/** A paper of the office with a number of its own: each is issued for one act. */
const ownPaper = () => ({ number: `综治办〔2026〕${++papers}号`, date: '2026-01-10' });

export const publishYear = (
  year: number,
  more: Readonly<Record<string, unknown>> = {},
  as: Caller = people.cityOffice,
  asking: Asking = {},
) =>
  call(as, `POST /years/${year}/publication`, {
    ...asking,
    body: { document: ownPaper(), ...more },
  });
