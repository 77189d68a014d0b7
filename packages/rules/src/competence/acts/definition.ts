import { bodiesFulfilling } from '../../bodies/index.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Bilingual, Body, BodyFunction, Capacity } from '../../vocabulary.ts';
import { type DecidingLaw, decidingCapacities, headsDecide, type Weight } from '../deciding.ts';

export type { Weight };

/**
 * An office must sit in a place to be competent: `over` the unit (its own locality or one above), `own` (that very
 * locality, none above), `parent` (the nearest locality above), `higher` (any locality above; of the city, which has none, its own),
 * `top` (the city itself).
 */
export const seats = ['over', 'own', 'parent', 'higher', 'top'] as const;
export type Seat = (typeof seats)[number];

/** Whose bodies may do an act, by the functions they fulfil, where they sit, and in which capacities (any, if not said). */
export interface CompetentFunctions {
  readonly functions: readonly BodyFunction[];
  readonly seat: Seat;
  readonly capacities?: readonly Capacity[];
}

/** The unit's own staff act for it. */
export interface UnitsStaff {
  readonly staff: 'of-the-unit';
}

/** Those who may do an act that asks nothing but where the unit stands in the tree. */
export type Competence = CompetentFunctions | UnitsStaff;

/** Functions of a law become the bodies that fulfil them. */
type UnderLaw<C> = C extends { readonly functions: readonly BodyFunction[] }
  ? Omit<C, 'functions'> & { readonly bodies: readonly Body[] }
  : C;

/** The bodies of the city's law that may do an act, where they sit, and in which capacities. */
export type CompetentBodies = UnderLaw<CompetentFunctions>;
export type CompetenceUnderLaw = UnderLaw<Competence>;

/** One writing act: who may do it, and by which articles. */
export interface ActDefinition {
  readonly service: 'letters' | 'cases' | 'evaluation';
  /** The act, as it stands in a sentence: “To … is for these bodies”. */
  readonly name: Bilingual;
  readonly articles: readonly Provision[];
  readonly weight: Weight;
  /** It asks, reports, records what was done, or has a report mended, and decides nothing: bodies that may only suggest do it too. */
  readonly decidesNothing?: true;
  readonly who: readonly Competence[];
}

/**
 * An office must sit in a place that the unit's facts say. `above`: any locality above the unit that has bodies (A9,
 * A26). `responsible`: one level above a locality (I-14), of its own level or one above for a department or unit
 * (A21, A22), and the county where a municipal unit is stationed (A26). `reaching`: these, and the levels from which some stage
 * reaches any depth (A21, A22).
 */
export const sites = ['above', 'responsible', 'reaching'] as const;
export type SiteRule = (typeof sites)[number];

/** Bodies that may do an act, in the places that the unit's kind, level and affiliation say. */
export interface FunctionsBySite {
  readonly functions: readonly BodyFunction[];
  readonly site: SiteRule;
  /** Any, if not said. */
  readonly capacities?: readonly Capacity[];
}
export type BodiesBySite = UnderLaw<FunctionsBySite>;

/**
 * The stage of the city's ladder names them: who proposes it, who decides it, who verifies that a matter is put right, who
 * sends the papers it owes, the very body that decided the measure, or the one above that body (I-9, I-16).
 */
export const stageRoles = [
  'proposers',
  'deciders',
  'interviewers',
  'verifiers',
  'senders',
  'deciding-body',
  'superior-of-deciding-body',
] as const;
export type StageRole = (typeof stageRoles)[number];

/** The stage of the city's ladder that an act is about says who may do it. */
export interface ByStage {
  readonly stage: StageRole;
}

/** Nobody commands it: the system does it when a year is published. */
export interface BySystem {
  readonly system: 'evaluation';
}

/** Those who may do an act on a case: it asks for the unit's facts, and often for the stage. */
export type LadderCompetence = FunctionsBySite | ByStage | UnitsStaff | BySystem;

/**
 * The stages at which an act on a case is possible at all: every one, those that the approver releases, those that
 * owe papers, or those that are recommended to the superior of a central unit (A23, A24, A26).
 */
export const stageScopes = [
  'every-stage',
  'released-by-approver',
  'owing-papers',
  'recommended-to-superior',
] as const;
export type StageScope = (typeof stageScopes)[number];

export interface LadderActDefinition extends Omit<ActDefinition, 'who'> {
  /** Absent: every stage. */
  readonly at?: StageScope;
  readonly who: readonly LadderCompetence[];
}

export type LadderCompetenceUnderLaw = UnderLaw<LadderCompetence>;

/** An act under a city's law. */
export type ActUnderLaw = Omit<ActDefinition, 'who'> & { readonly who: readonly CompetenceUnderLaw[] };
export type LadderActUnderLaw = Omit<LadderActDefinition, 'who'> & {
  readonly who: readonly LadderCompetenceUnderLaw[];
};

/** Bodies that may do an act, and in which capacities. */
interface NamedTogether {
  readonly bodies: readonly Body[];
  readonly capacities?: readonly Capacity[];
}

/**
 * The bodies that fulfil some functions; none where no body does. What decides is for the heads of each body, where no capacity is
 * named (I-38).
 */
const fulfilling = (
  { functions, capacities }: Pick<CompetentFunctions, 'functions' | 'capacities'>,
  weight: Weight,
  city: DecidingLaw,
): readonly NamedTogether[] => {
  const bodies = bodiesFulfilling(city, ...functions);
  if (bodies.length === 0) return [];
  if (capacities) return [{ bodies, capacities }];
  if (weight === 'prepares' || !headsDecide(city)) return [{ bodies }];
  return bodies.map((body) => {
    const heads = decidingCapacities(city, body);
    return { bodies: [body], ...(heads.length > 0 && { capacities: heads }) };
  });
};

/** Those who may do an act under a city's law. */
export const underLaw = (
  one: Competence,
  weight: Weight,
  city: DecidingLaw,
): readonly CompetenceUnderLaw[] =>
  'functions' in one ? fulfilling(one, weight, city).map((named) => ({ seat: one.seat, ...named })) : [one];

/** The same of an act on a case. */
export const ladderUnderLaw = (
  one: LadderCompetence,
  weight: Weight,
  city: DecidingLaw,
): readonly LadderCompetenceUnderLaw[] =>
  'functions' in one ? fulfilling(one, weight, city).map((named) => ({ site: one.site, ...named })) : [one];
