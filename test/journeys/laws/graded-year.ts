import { done } from '../../support/http-journey.ts';
import { advance } from '../../support/journey-clock.ts';
import { paper } from './case.ts';
import type { Desk, Officer } from './desk.ts';
import type { YearTable } from './table.ts';

/** The graded year and what follows it, under any law. */

const both = (text: string) => ({ zh: text, en: text });

interface Listed {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly group: string | null;
}

/** The units that the top signs with and grades (A7, A10); what is below them is for their own bodies. */
const graded = async (desk: Desk): Promise<readonly Listed[]> =>
  (await desk.read('/units?limit=200')).items.filter(({ parent }: Listed) => parent === desk.law.root);

/** A group of the scheme for each group of the register, with one indicator that is scored by hand. */
const schemeOf = (units: readonly Listed[]) => ({
  groups: [...new Set(units.map(({ group }) => group ?? ''))].map((id) => ({
    id,
    name: both(id),
    registerGroups: [id],
    indicators: [{ id: 'order', name: both('治安'), weight: 100 }],
  })),
});

/** Scheme, scores and survey of the year are entered. */
export const enterYear = async (desk: Desk, year: number, { points, survey }: YearTable): Promise<void> => {
  const units = await graded(desk);
  await desk.write(desk.office, `PUT /years/${year}/scheme`, schemeOf(units));
  const rows = units.map(({ id }) => `${id},order,${points[id] ?? 85}`);
  const csv = ['unit,indicator,score', ...rows, ''].join('\n');
  await done(desk.city, desk.office, `POST /years/${year}/scores`, { csv });
  const asked = units
    .filter(({ kind }) => kind === 'locality')
    .map(({ id }) => ({ unit: id, percent: survey[id] ?? 90 }));
  await desk.write(desk.office, `PUT /years/${year}/survey`, { rows: asked });
};

/** The results are published today. */
export const publish = async (desk: Desk, year: number): Promise<void> => {
  await desk.write(desk.office, `POST /years/${year}/publication`, { document: await paper(desk) });
  await advance(desk.city, 'PT1S');
};

/** The plan of a year's commendations of units that the law has: none that is drawn up for several years. */
const yearlyPlan = ({ law }: Desk) => {
  const found = law.plans.find(
    ({ commendedBy, periodic, whom }) => commendedBy !== null && !periodic && whom.includes('unit'),
  );
  if (!found) throw new Error('the law commends no units by the year');
  return found;
};

/** The advanced units of the year are planned, and agreed to by every body that the law gives a say. */
export const planAdvanced = async (desk: Desk, year: number): Promise<string> => {
  const kind = yearlyPlan(desk);
  const id = `${kind.id}-${year}`;
  const path = `PUT /commendation-plans/${id}`;
  const document = await paper(desk);
  const quotas = [{ whom: 'unit', places: 2 }];
  const [planner, ...others] = desk.headsOf(...kind.drawnUpBy);
  if (!planner) throw new Error(`nobody draws up ${id}`);
  await desk.write(planner, path, { act: 'plan', document, quotas });
  const planned = [planner, ...others].map(({ offices }) => offices[0].body);
  for (const as of desk.headsOf(...kind.agreedBy))
    if (!planned.includes(as.offices[0].body))
      await desk.write(as, path, { act: 'agree', document, text: 1 });
  return id;
};

/** Somebody who commends by the year's plan. */
export const commender = (desk: Desk): Officer => {
  const [first] = desk.headsOf(...(yearlyPlan(desk).commendedBy ?? []));
  return first ?? desk.office;
};
