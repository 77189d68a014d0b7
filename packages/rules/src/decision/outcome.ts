import { type Lacking, lackings } from './lacking.ts';
import type { Refusal } from './refusal.ts';

/** The law's answer to an act: what happens, or every reason against it. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const allow = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusals: readonly Refusal[]): Outcome<never> => ({ ok: false, refusals });

/** Refuses with all reasons or, where there is none, says what happens. */
export const refuseOr = <T>(refusals: readonly Refusal[], value: () => T): Outcome<T> =>
  refusals.length > 0 ? refuse(refusals) : allow(value());

const lacksCompetence = ({ kind }: Refusal): boolean => kind === 'competence';

/** The nearness of the miss that a refusal of competence tells; -1 where it tells none. */
const nearness = ({ facts }: Refusal): number => lackings.indexOf(facts.lacking as Lacking);

/** The misses of competence among the refusals, and the nearest of them; fewer and nearer is better. */
const missesOf = <T>(outcome: Outcome<T>): { readonly count: number; readonly nearest: number } => {
  if (outcome.ok) return { count: -1, nearest: 0 };
  const misses = outcome.refusals.filter(lacksCompetence);
  return { count: misses.length, nearest: Math.max(-1, ...misses.map(nearness)) };
};

/**
 * The first that is allowed; else the first that least lacks competence, so that whoever holds the right office is
 * told what else stands against it (their own proposal, the case's status) and not whose office another of theirs is
 * not. Where all lack it alike, the nearest miss: of a clerk in the right office and in a wrong one, the capacity is
 * told and not the body.
 */
export const bestOf = <T>(outcomes: readonly Outcome<T>[]): Outcome<T> | undefined =>
  outcomes
    .map((outcome) => ({ outcome, ...missesOf(outcome) }))
    .toSorted((a, b) => a.count - b.count || b.nearest - a.nearest)[0]?.outcome;
