import { bodyOf, type WithBodies } from '../bodies/index.ts';
import type { CompetentBody } from '../city.ts';
import { type SettledLaw, settingToday } from '../interpretations/index.ts';
import type { Body, Capacity } from '../vocabulary.ts';

/**
 * An act prepares (it reports, establishes, proposes, or enters what was done or decided elsewhere) or it decides. Clerks prepare;
 * the heads of a body decide (I-38).
 */
export const weights = ['prepares', 'decides'] as const;
export type Weight = (typeof weights)[number];

/** A city's law as far as it says who prepares and who decides. */
export type DecidingLaw = WithBodies & SettledLaw;

/** In these capacities somebody heads a body, or is its meeting: they decide for it. Members and staff prepare. */
const heads: readonly Capacity[] = [
  'director',
  'deputy-director',
  'executive-deputy-director',
  'head',
  'deputy-head',
  'meeting',
];

/** True where the city leaves what decides to the heads of a body (I-38). */
export const headsDecide = (city: SettledLaw): boolean =>
  settingToday(city, 'I-38') === 'staff-prepare-and-proposers-do-not-decide';

/** The capacities in which a body decides; empty, for any, where the law gives it no head: somebody must be able to. */
export const decidingCapacities = (city: WithBodies, body: Body): readonly Capacity[] =>
  bodyOf(city, body)?.capacities.filter((capacity) => heads.includes(capacity)) ?? [];

/** A body that a law names without a capacity: for what decides, its heads are meant (I-38). */
export const inItsCapacities = (city: DecidingLaw, weight: Weight, named: CompetentBody): CompetentBody =>
  weight === 'decides' && named.capacities.length === 0 && headsDecide(city)
    ? { ...named, capacities: decidingCapacities(city, named.body) }
    : named;
