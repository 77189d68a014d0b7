import { type Actor, type Body, type Outcome, placeOf, type UnitFacts } from '@jieti/rules';
import { inArticles } from '../support/cited.ts';
import { testCity } from '../support/world/city.ts';

/** Who records what in 北县 of the test city, at noon of a day. */

const root = { id: 'city', kind: 'locality', level: 'city' } as const;
const north = { id: 'north', kind: 'locality', level: 'county' } as const;

export const recordUnits = {
  county: { ...north, affiliation: 'local', ancestors: [root] },
  township: {
    id: 'north-hill',
    kind: 'locality',
    level: 'township',
    affiliation: 'local',
    ancestors: [north, root],
  },
  department: {
    id: 'north-health',
    kind: 'department',
    level: 'county',
    affiliation: 'local',
    ancestors: [north, root],
  },
} as const satisfies Readonly<Record<string, UnitFacts>>;

export const staffOf = (unit: string): Actor => ({ by: 'unit', subject: `${unit}-staff`, unit });

export const clerkOf = (body: Body, jurisdiction = 'north'): Actor => ({
  by: 'office',
  subject: `${jurisdiction}-${body}`,
  office: { body, level: jurisdiction === 'city' ? 'city' : 'county', jurisdiction, capacity: 'director' },
});

/** What an act on a day is judged by, at the place of a unit. */
export const at = (unit: UnitFacts, day: string, actor: Actor) => ({
  actor,
  unit,
  place: placeOf(unit),
  city: testCity,
  now: `${day}T04:00:00.000Z`,
});

/** Refusals in short: their articles and code, in order. */
export const refusals = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code, articles }) => `${inArticles(articles).join()} ${code}`);

/** The value of an act that is allowed. */
export const done = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(refusals(outcome).join('; '));
  return outcome.value;
};
