import { people } from '../../support/http-people.ts';
import { scheme } from '../../support/http-world.ts';
import type { Desk } from './desk.ts';
import type { Tally } from './tally.ts';

const { cityOffice } = people;

/** Zones besides the register's units, which the city grades too (A10), so that what a run costs can be split into itself and its units. */
const more = 250;

const zones = [
  'id,nameZh,nameEn,kind,level,parent,affiliation,group',
  ...Array.from(
    { length: more },
    (_, i) => `zone-${i},第${i}区,Zone ${i},locality,county,tangshan,local,counties`,
  ),
].join('\n');

const gradedUnits = async ({ quietly }: Desk): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await quietly(cityOffice, `GET /units?limit=200${cursor && `&cursor=${cursor}`}`);
    ids.push(...page.items.map(({ id }: { id: string }) => id));
    cursor = page.nextCursor;
  }
  return ids.filter((id) => id !== 'tangshan');
};

/** Every indicator of the scheme for every unit. */
const scoresOf = (units: readonly string[]): string => {
  const indicators = scheme.groups[0]?.indicators ?? [];
  const rows = units.flatMap((unit) => indicators.map(({ id }) => `${unit},${id},85`));
  return ['unit,indicator,score', ...rows, ''].join('\n');
};

const gradedYear = async (desk: Desk, year: number): Promise<void> => {
  const units = await gradedUnits(desk);
  const of = (name: string) => `${name}, ${units.length} units`;
  await desk.quietly(cityOffice, `PUT /years/${year}/scheme`, scheme);
  const csv = scoresOf(units);
  await desk.act(of('scores'), cityOffice, `POST /years/${year}/scores`, undefined, { csv });
  const run = await desk.act(of('a run of grading'), cityOffice, `POST /years/${year}/grading-runs`);
  const { status } = await desk.quietly(cityOffice, `GET /grading-runs/${run.id}`);
  if (status !== 'draft') throw new Error(`the run of ${year} is ${status}`);
  const document = { number: `唐综治〔${year}〕2号`, date: `${year + 1}-01-05` };
  await desk.act(of('publication'), cityOffice, `POST /years/${year}/publication`, { document });
};

/** Scores of a year, its run and its publication (A10), once for a small city and once for a larger one. */
export const yearActs = async (desk: Desk, tally: Tally): Promise<void> => {
  await gradedYear(desk, 2026);
  const imported = () =>
    desk.quietly(cityOffice, 'POST /units:import', undefined, { csv: zones }) as Promise<unknown>;
  await tally.line('import a unit', imported, () => more);
  await gradedYear(desk, 2027);
};
