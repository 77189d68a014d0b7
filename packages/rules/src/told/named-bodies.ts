import { type BodyDefinition, functionNames } from '../bodies/index.ts';
import type { CitySettings, CompetentBody } from '../city.ts';
import { bodyName, capacityName } from '../competence/names.ts';
import { levelsOfBody } from '../law/index.ts';
import type { Bilingual, Body, BodyFunction, Capacity, Level } from '../vocabulary.ts';

interface Named<I extends string> {
  readonly id: I;
  readonly name: Bilingual;
}

/** A body with the names of its functions and capacities. */
export interface NamedBody extends Named<Body> {
  readonly short: Bilingual;
  readonly functions: readonly Named<BodyFunction>[];
  readonly capacities: readonly Named<Capacity>[];
  /** The levels at which it exists. */
  readonly levels: readonly Level[];
  /** Bodies of before whose functions it took over. */
  readonly succeeds: readonly Body[];
}

/** A body that is competent at a rung, by name; no capacity named: any. */
export interface NamedCompetence {
  readonly body: Body;
  readonly name: Bilingual;
  readonly short: Bilingual;
  readonly capacities: readonly Named<Capacity>[];
  /** Only where necessary, with reasons. */
  readonly exceptional: boolean;
  /** Only at that level; null: at every level that has such a body. */
  readonly level: Level | null;
}

const capacitiesIn = (city: CitySettings, body: Body, capacities: readonly Capacity[]) =>
  capacities.map((id) => ({ id, name: capacityName(city, body, id) }));

const named = (
  city: CitySettings,
  { id, name, short, fulfils, capacities, succeeds = [] }: BodyDefinition,
): NamedBody => ({
  id,
  name,
  short,
  functions: fulfils.map((one) => ({ id: one, name: functionNames[one] })),
  capacities: capacitiesIn(city, id, capacities),
  levels: levelsOfBody(city, id),
  succeeds,
});

/** All bodies of the law, in its order. */
export const namedBodies = (city: CitySettings): readonly NamedBody[] =>
  city.bodies.map((body) => named(city, body));

/** The bodies that do something at a rung. */
export const competentBodies = (
  city: CitySettings,
  competent: readonly CompetentBody[],
): readonly NamedCompetence[] =>
  competent.map(({ body, capacities, exceptional = false, at }) => ({
    body,
    name: bodyName(city, body, 'name'),
    short: bodyName(city, body, 'short'),
    capacities: capacitiesIn(city, body, capacities),
    exceptional,
    level: at ?? null,
  }));
