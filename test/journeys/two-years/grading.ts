import { type Caller, done } from '../../support/http-journey.ts';
import { people } from '../../support/http-people.ts';
import { gradeByHand } from '../../support/http-world.ts';
import { county, groups } from './cast.ts';
import type { Desk } from './desk.ts';
import { cityScheme, countyPoints, countyScheme } from './schemes.ts';

/** The graded year of the city and of its two counties (A10, I-47). */

const { cityOffice } = people;
const cast = Object.values(groups).flat();

interface Listed {
  readonly id: string;
  readonly parent: string | null;
}

/** The city puts its scheme, and enters the points and the survey of everybody with whom it signs. */
export const enterCityYear = async (
  desk: Desk,
  year: number,
  points: Readonly<Record<string, number>>,
  survey: Readonly<Record<string, number>>,
): Promise<void> => {
  await desk.write(cityOffice, `PUT /years/${year}/scheme`, cityScheme);
  const { items } = await desk.read('/units?limit=200');
  const rows = items
    .filter(({ parent }: Listed) => parent === 'tangshan')
    .map(({ id }: Listed) => `${id},order,${points[id] ?? 85}`);
  const csv = ['unit,indicator,score', ...rows, ''].join('\n');
  await done(desk.city, cityOffice, `POST /years/${year}/scores`, { csv });
  const asked = Object.entries(survey).map(([unit, percent]) => ({ unit, percent }));
  await desk.write(cityOffice, `PUT /years/${year}/survey`, { rows: asked });
};

type County = 'qianxi' | 'yutian';

/** A county's office puts its own scheme and enters the points of its own units. */
export const enterCountyYear = async (desk: Desk, which: County, year: '2026' | '2027'): Promise<void> => {
  const query = `?under=${which}`;
  await desk.write(county[which], `PUT /years/${year}/scheme${query}`, countyScheme(which));
  const rows = Object.entries(countyPoints[year][which]).map(([unit, score]) => ({
    ...{ unit, score, indicator: 'order' },
  }));
  await desk.write(county[which], `POST /years/${year}/scores${query}`, { rows });
};

/** The year is published today by whoever evaluates. */
export const publish = async (
  desk: Desk,
  year: number,
  as: Caller = cityOffice,
  query = '',
): Promise<void> => {
  await desk.write(as, `POST /years/${year}/publication${query}`, { document: desk.paper() });
  await desk.rest();
};

/** A county does not wait for the yearly run: it has its year run today, and publishes. */
export const gradeAndPublish = async (desk: Desk, which: County, year: number): Promise<void> => {
  const query = `?under=${which}`;
  await gradeByHand(desk.city, year, county[which], query);
  await publish(desk, year, county[which], query);
};

/** A line of the table: what a unit's card says of its year. */
const lineOf = async (desk: Desk, year: number, unit: string) => {
  const card = await desk.read(`/years/${year}/results/${unit}`);
  const { score, baseGrade, grade, rank, groupSize, version, caps } = card;
  const why = caps.map((cap: { why: string }) => cap.why);
  return { score, byScore: baseGrade, grade, rank, of: groupSize, caps: why, version };
};

/** Writes down the results of the city as they stand: of those who play, and of one who does not. */
export const noteCityResults = async (desk: Desk, year: number, round: string): Promise<void> => {
  for (const unit of [...cast, 'lunan']) desk.note(`${round} ${unit}`, await lineOf(desk, year, unit));
};

export const noteCountyResults = async (desk: Desk, year: '2026' | '2027', round: string) => {
  for (const points of Object.values(countyPoints[year]))
    for (const unit of Object.keys(points))
      desk.note(`${round} ${unit}`, await lineOf(desk, Number(year), unit));
};

interface Line {
  readonly unit: string;
  readonly rank: number;
}

/** The list of a group in rank order, as the public list has it. */
export const noteRanking = async (desk: Desk, year: number, group: string, key: string): Promise<void> => {
  const { items } = await desk.read(`/years/${year}/results?group=${group}&limit=200`);
  desk.note(
    key,
    items.map(({ rank, unit }: Line) => `${rank} ${unit}`),
  );
};
