import type { Actor, Body, Capacity, MeasureStage, UnitFacts } from '@jieti/rules';
import {
  type Allowed,
  allowed,
  everyUnit,
  type Seat,
  type Somebody,
  type UnitKindly,
} from './competence-table.ts';
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

export const stages: readonly MeasureStage[] = [
  'notice',
  'interview',
  'listed-supervision',
  'veto-warning',
  'veto',
];
/** Where a case enters the ladder, and the article of each stage (A20–A24). */
export const gravityOf = {
  notice: 'found',
  interview: 'serious',
  'listed-supervision': 'grave-below-regime',
  'veto-warning': 'grave-below-veto',
  veto: 'grave',
} as const;
export const articleOf = {
  notice: 'A20',
  interview: 'A21',
  'listed-supervision': 'A22',
  'veto-warning': 'A23',
  veto: 'A24',
} as const;

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

/** In which capacities people really act for a body (A6, A12, A21). */
const capacitiesOf: Readonly<Record<Body, readonly Capacity[]>> = {
  cgc: ['director', 'deputy-director', 'meeting', 'member', 'staff'],
  'cgc-office': ['director', 'deputy-director', 'staff'],
  slg: ['head', 'deputy-head', 'meeting', 'member', 'staff'],
  'slg-office': ['director', 'executive-deputy-director', 'deputy-director', 'staff'],
  'joint-conference': ['meeting', 'member', 'staff'],
  'org-hr': ['director', 'deputy-director', 'staff'],
  discipline: ['director', 'deputy-director', 'staff'],
  finance: ['director', 'deputy-director', 'staff'],
  'inspection-office': ['director', 'deputy-director', 'staff'],
};

/** Those who head a body, or are its meeting: what decides is theirs (I-38). */
const heads: readonly Capacity[] = everyCapacity.filter((one) => one !== 'member' && one !== 'staff');

/** The capacities in which somebody heads that body. */
export const headsOf = (body: Body): readonly Capacity[] =>
  (capacitiesOf[body] ?? []).filter((capacity) => heads.includes(capacity));

export type Where = Seat | 'another county';

/** Where an office can have its seat; the unit's own way up leads through the first two only. */
const jurisdictions: Readonly<Record<Where, string>> = {
  city: root.id,
  county: donghe.id,
  'another county': 'xishan',
};
const isSeat = (level: string): level is Where => level in jurisdictions;

export const everywhere: readonly Where[] = ['city', 'county', 'another county'];

/** Everybody there is: each body in each of its capacities, everywhere. */
export const everybody = everyBody.flatMap((body) =>
  (capacitiesOf[body] ?? []).flatMap((capacity) => everywhere.map((where) => ({ body, capacity, where }))),
);

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
export const inWords = (
  some: readonly (Pick<Allowed, 'body' | 'capacities'> & { readonly seat: string })[],
): readonly string[] =>
  some.map(({ body, capacities, seat }) => [body, ...capacities.toSorted(), 'of', seat].join(' ')).toSorted();

/** What the rules name as competent, in the same words. */
export const named = (
  competent: readonly {
    readonly body: Body;
    readonly level: string;
    readonly jurisdiction: string;
    readonly capacities: readonly Capacity[];
    readonly exceptional: boolean;
  }[],
): readonly string[] => {
  const astray = competent.filter(
    ({ level, jurisdiction }) => !isSeat(level) || jurisdictions[level] !== jurisdiction,
  );
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

/** Units on which anybody may act at all. */
export const units = everyUnit.filter(({ standsIn }) => standsIn !== 'nowhere');

const deciders = (unit: UnitKindly): string =>
  stages.flatMap((stage) => [stage, ...inWords(allowed(unit, 'decide', stage))]).join();

/** One unit for each way in which bodies may differ: what it is, and whose bodies act below the regime and under it. */
export const kinds = units.filter(
  (unit) =>
    unit ===
    units.find(
      (other) =>
        (other.kind === 'locality') === (unit.kind === 'locality') && deciders(other) === deciders(unit),
    ),
);
