import type { Actor, Body, Capacity, UnitFacts } from '@jieti/rules';
import type { Allowed, Seat, Somebody, UnitKindly } from './competence-table.ts';
import { officer } from './ladder-desk.ts';

/** The units and the people of the competence table, in the city of the desk: 样城市 with 东河县 and its 柳镇, and 西山县. */

const root = { id: 'yangcheng', level: 'city', kind: 'locality' } as const;
const donghe = { id: 'donghe', level: 'county', kind: 'locality' } as const;
const liuzhen = { id: 'liuzhen', level: 'township', kind: 'locality' } as const;

const above = { nowhere: [], city: [root], county: [donghe, root], township: [liuzhen, donghe, root] };

/** A line of the table as a unit of that city; the city itself is the one that stands nowhere. */
export const unitFactsOf = ({ kind, level, affiliation, standsIn }: UnitKindly): UnitFacts => ({
  id: standsIn === 'nowhere' ? root.id : `${level}-${affiliation}-${kind}-in-${standsIn}`,
  kind,
  level,
  affiliation,
  ancestors: above[standsIn],
});

export const everyBody: readonly Body[] = [
  'cgc',
  'cgc-office',
  'slg',
  'slg-office',
  'joint-conference',
  'org-hr',
  'discipline',
  'finance',
  'inspection-office',
];
export const everyCapacity: readonly Capacity[] = [
  'director',
  'deputy-director',
  'executive-deputy-director',
  'head',
  'deputy-head',
  'meeting',
  'member',
  'staff',
];

/** Where an office can have its seat; the unit's own way up leads through the first two only. */
const jurisdictions: Readonly<Record<Seat | 'another county', string>> = {
  city: root.id,
  county: donghe.id,
  'another county': 'xishan',
};

export type Where = keyof typeof jurisdictions;
export const everywhere = Object.keys(jurisdictions) as readonly Where[];

/** Somebody at a place, of their own name. */
export const actorAt = (body: Body, capacity: Capacity, where: Where): Extract<Actor, { by: 'office' }> => {
  const actor = officer(body, capacity, jurisdictions[where]);
  if (actor.by !== 'office') throw new Error('an officer acts for an office');
  return actor;
};

export const actorOf = ({ body, capacity, seat }: Somebody) => actorAt(body, capacity, seat);

/** Everybody of a list, each in each capacity that counts; where any does, one that is nobody's in particular. */
export const everySomebody = (some: readonly Allowed[]): readonly Somebody[] =>
  some.flatMap(({ body, capacities, seat }) =>
    (capacities.length > 0 ? capacities : (['staff'] as const)).map((capacity) => ({ body, capacity, seat })),
  );

/** The first of a list. */
export const oneOf = (some: readonly Allowed[]): Somebody => {
  const [first] = everySomebody(some);
  if (!first) throw new Error('nobody may do it');
  return first;
};

/** A list in words, to be compared and read. */
export const inWords = (some: readonly Allowed[]): readonly string[] =>
  some.map(({ body, capacities, seat }) => [body, ...capacities.toSorted(), 'of', seat].join(' ')).toSorted();

/** What the rules name as competent, in the same words. */
export const named = (
  competent: readonly {
    readonly body: Body;
    readonly level: Seat;
    readonly jurisdiction: string;
    readonly capacities: readonly Capacity[];
    readonly exceptional: boolean;
  }[],
): readonly string[] => {
  const astray = competent.filter(({ level, jurisdiction }) => jurisdictions[level] !== jurisdiction);
  if (astray.length > 0) throw new Error(`not on the unit's way up: ${JSON.stringify(astray)}`);
  return [
    ...new Set(
      inWords(
        competent.map(({ body, capacities, level, exceptional }) => ({
          body,
          capacities,
          seat: level,
          whereNecessary: exceptional,
        })),
      ),
    ),
  ];
};
