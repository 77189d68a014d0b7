import type { Bilingual, Body, BodyFunction, Capacity, Level } from '../vocabulary.ts';

/** A body of the city's law, and the capacities in which somebody can act for it (A6, A9, A12). */
export interface BodyDefinition {
  readonly id: Body;
  readonly name: Bilingual;
  /** As the law shortens it. */
  readonly short: Bilingual;
  /** One body may fulfil several functions; a function that none fulfils is absent from the law. */
  readonly fulfils: readonly BodyFunction[];
  readonly capacities: readonly Capacity[];
  /** Only at these levels; at every level that has bodies, if not said. */
  readonly levels?: readonly Level[];
  /** Bodies of before whose functions it took over: what they decided it carries to the end. */
  readonly succeeds?: readonly Body[];
  /** The capacities that are called otherwise here than in general: 主任会议, 组长会议. */
  readonly capacityNames?: Partial<Readonly<Record<Capacity, Bilingual>>>;
}

/** A law as far as its bodies go. */
export interface WithBodies {
  readonly bodies: readonly BodyDefinition[];
}

/** The body of that id, or undefined where the law knows none. */
export const bodyOf = (city: WithBodies, id: Body): BodyDefinition | undefined =>
  city.bodies.find((body) => body.id === id);

/** The bodies that fulfil a function, in the order of the file; none where the law does not have it. */
export const bodiesFulfilling = (
  city: WithBodies,
  ...functions: readonly BodyFunction[]
): readonly Body[] => [
  ...new Set(
    functions.flatMap((one) =>
      city.bodies.filter(({ fulfils }) => fulfils.includes(one)).map(({ id }) => id),
    ),
  ),
];

/** The office through which a leading body acts, where the law has one. */
const officeFunctions: Partial<Readonly<Record<BodyFunction, BodyFunction>>> = {
  commission: 'commission-office',
  'stability-group': 'stability-office',
};

/** Those who act in the name of a body of that function: itself and its office. */
export const actingFor = (one: BodyFunction): readonly BodyFunction[] => {
  const office = officeFunctions[one];
  return office ? [one, office] : [one];
};

/** True if the body fulfils one of these functions. */
export const fulfils = (city: WithBodies, body: Body, ...functions: readonly BodyFunction[]): boolean =>
  bodyOf(city, body)?.fulfils.some((one) => functions.includes(one)) ?? false;

/** The bodies that stand for one today: itself, or whoever took over its functions when the law merged or renamed it. */
export const bodiesToday = (city: WithBodies, body: Body): readonly Body[] =>
  bodyOf(city, body)
    ? [body]
    : city.bodies.filter(({ succeeds }) => succeeds?.includes(body)).map(({ id }) => id);

/** The bodies of before for which a body stands today: what waited for them waits for it. */
export const bodiesBefore = (city: WithBodies, body: Body): readonly Body[] =>
  bodyOf(city, body)?.succeeds?.filter((one) => bodyOf(city, one) === undefined) ?? [];

/** Capacities that say the same of two kinds of bodies: 主任 of a commission is 组长 of a group. */
const counterparts: Partial<Readonly<Record<Capacity, readonly Capacity[]>>> = {
  director: ['head'],
  head: ['director'],
  'deputy-director': ['deputy-head'],
  'deputy-head': ['deputy-director'],
  'executive-deputy-director': ['deputy-director', 'deputy-head'],
};

/** The capacities of a body that answer to those of the one before it. */
export const capacitiesToday = (
  city: WithBodies,
  body: Body,
  capacities: readonly Capacity[],
): readonly Capacity[] => {
  const own = bodyOf(city, body)?.capacities ?? [];
  const answering = capacities.flatMap((one) =>
    own.includes(one) ? [one] : (counterparts[one] ?? []).filter((other) => own.includes(other)),
  );
  return [...new Set(answering)];
};
