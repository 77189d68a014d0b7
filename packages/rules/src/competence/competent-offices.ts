import type { CitySettings, StageDefinition } from '../city.ts';
import type { SettledLaw } from '../interpretations/index.ts';
import { isBodyAt } from '../law/levels.ts';
import { rungOf } from '../law/rungs.ts';
import { cite, type Provision } from '../provisions/index.ts';
import type { ArticleRef, Body, Capacity, Level, Office, StageId, UnitFacts, UnitId } from '../vocabulary.ts';
import type {
  BodiesBySite,
  LadderCompetenceUnderLaw,
  SiteRule,
  StageRole,
  Weight,
} from './acts/definition.ts';
import { competenceTable, type LadderAct, ladderDefinitionOf } from './acts/index.ts';
import { inItsCapacities } from './deciding.ts';
import { routeOf } from './route.ts';
import {
  proposingSites,
  type Site,
  siteBelow,
  sitesAbove,
  sitesFor,
  sitesReaching,
  sitesReachingAnywhere,
} from './sites.ts';
import { bodiesInRole, type NamedBody, offices } from './stage-roles.ts';

/** A body that may act, where, and by which article. `exceptional`: only where necessary (A20, A21). */
export interface CompetentOffice {
  readonly body: Body;
  readonly level: Level;
  readonly jurisdiction: UnitId;
  /** Empty: any capacity of that body. */
  readonly capacities: readonly Capacity[];
  readonly exceptional: boolean;
  readonly articles: readonly ArticleRef[];
}

type City = Pick<CitySettings, 'root' | 'ladder' | 'articlesBySubject' | 'levels' | 'bodies'> & SettledLaw;

/** Bodies set into the localities whose bodies they are. */
const seated = (
  bodies: readonly NamedBody[],
  sites: readonly Site[],
  provisions: readonly Provision[],
  city: City,
): readonly CompetentOffice[] =>
  sites.flatMap((site) =>
    bodies
      .filter(({ body, at }) => (at ?? site.level) === site.level && isBodyAt(city, body, site.level))
      .map(({ body, capacities, exceptional }) => ({
        body,
        level: site.level,
        jurisdiction: site.jurisdiction,
        capacities,
        exceptional: exceptional ?? false,
        articles: cite(city, ...provisions, ...site.articles),
      })),
  );

/** The places that an act's rule on sites names. */
const placesBy: Readonly<Record<SiteRule, (city: City, unit: UnitFacts) => readonly Site[]>> = {
  above: sitesAbove,
  responsible: (city, unit) => sitesFor(city, unit),
  reaching: (city, unit) => {
    const inCharge = sitesFor(city, unit);
    const reaching = sitesReachingAnywhere(city, unit);
    return [
      ...inCharge,
      ...reaching.filter((one) => inCharge.every(({ jurisdiction }) => jurisdiction !== one.jurisdiction)),
    ];
  },
};

const bySite = (
  { bodies, site, capacities = [] }: BodiesBySite,
  articles: readonly Provision[],
  city: City,
  unit: UnitFacts,
): readonly CompetentOffice[] =>
  seated(
    bodies.map((body) => ({ body, capacities })),
    placesBy[site](city, unit),
    articles,
    city,
  );

/** The bodies that a stage names for a role; for what decides, in the capacities in which they decide. */
const namedFor = (
  role: StageRole,
  weight: Weight,
  rung: StageDefinition,
  { city, unit }: { readonly city: City; readonly unit: UnitFacts },
): readonly NamedBody[] =>
  bodiesInRole(role, rung, routeOf(unit, rung), city).map((named) => inItsCapacities(city, weight, named));

const inRole = (role: StageRole, weight: Weight, rung: StageDefinition, city: City, unit: UnitFacts) =>
  seated(
    namedFor(role, weight, rung, { city, unit }),
    role === 'proposers'
      ? proposingSites(city, unit, rung)
      : [...sitesFor(city, unit, rung), ...sitesReaching(city, unit, rung)],
    [rung.article],
    city,
  );

const roleOf = (one: LadderCompetenceUnderLaw): readonly StageRole[] => ('stage' in one ? [one.stage] : []);

/**
 * Names those who may do an act on a unit, everywhere it may be done. For a locality the bodies one level above it
 * (I-14), for a department or unit those of its own level or one above (A21, A22); stationed units under the
 * veto-power regime by A26; beside them the levels from which the stage reaches any depth (A21, A22; `inCharge` says which
 * of the two runs a case). A lead may come from any office above the unit, also of a level that may only suggest. Nobody for the city itself, or for a
 * stage the ladder does not have.
 */
export const competentOffices = (
  city: City,
  unit: UnitFacts,
  act: LadderAct,
  stage?: StageId,
): readonly CompetentOffice[] => {
  const { who, articles, weight } = ladderDefinitionOf(act, city);
  const rung = stage && rungOf(city, stage);
  return who.flatMap((one) => {
    if ('site' in one) return bySite(one, articles, city, unit);
    return rung ? roleOf(one).flatMap((role) => inRole(role, weight, rung, city, unit)) : [];
  });
};

/** Names those who hold the interview that a stage prescribes: its own interviewers, or whoever decides (A21). */
export const interviewersOf = (
  city: City,
  unit: UnitFacts,
  rung: StageDefinition,
): readonly CompetentOffice[] => inRole('interviewers', 'decides', rung, city, unit);

/** The place of a body that decided: its offices stay competent for what was decided there, wherever the unit went. */
export type DecidingSeat = Pick<Office, 'level' | 'jurisdiction'>;

/**
 * Names those who may do an act on what was decided at a place: its bodies, though the unit has since come under
 * another county or belongs to somebody else (A20–A24: the body that listed it, the same approver). What is new is
 * for `competentOffices`.
 */
export const competentWhereDecided = (
  city: City,
  unit: UnitFacts,
  act: LadderAct,
  stage: StageId,
  { level, jurisdiction }: DecidingSeat,
): readonly CompetentOffice[] => {
  const rung = rungOf(city, stage);
  if (!rung) return [];
  const today = sitesFor(city, unit, rung).find((one) => one.jurisdiction === jurisdiction);
  const sites = [today ?? { level, jurisdiction, articles: [] }];
  const { who, weight } = ladderDefinitionOf(act, city);
  return who
    .flatMap(roleOf)
    .flatMap((role) => seated(namedFor(role, weight, rung, { city, unit }), sites, [rung.article], city));
};

/** Names the offices one level below the place that decided, on the way to the unit; nobody where no level is between. */
export const competentBelow = (
  city: City,
  unit: UnitFacts,
  { article }: StageDefinition,
  { jurisdiction }: DecidingSeat,
): readonly CompetentOffice[] => {
  const below = siteBelow(city, unit, jurisdiction);
  const accepting = offices(city).map((named) => inItsCapacities(city, competenceTable.accept.weight, named));
  return below ? seated(accepting, [below], [article], city) : [];
};

/** A competent body as far as it matters who it is. */
export type OfficeInCharge = Pick<CompetentOffice, 'body' | 'level' | 'jurisdiction' | 'capacities'>;

const matches = (office: Office, competent: OfficeInCharge): boolean =>
  office.body === competent.body &&
  office.level === competent.level &&
  office.jurisdiction === competent.jurisdiction &&
  (competent.capacities.length === 0 || competent.capacities.includes(office.capacity));

/** An office, in its capacity, is one of the competent ones. */
export const mayAct = (office: Office, competent: readonly OfficeInCharge[]): boolean =>
  competent.some((one) => matches(office, one));

/** It may act only because the measure allows it where necessary (A20, A21). */
export const actsExceptionally = (office: Office, competent: readonly CompetentOffice[]): boolean => {
  const fitting = competent.filter((one) => matches(office, one));
  return fitting.length > 0 && fitting.every(({ exceptional }) => exceptional);
};
