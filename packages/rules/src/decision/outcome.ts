import type { Refusal } from './refusal.ts';

/** What the law says of an act: what happens, or every reason against it. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export const allow = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusals: readonly Refusal[]): Outcome<never> => ({ ok: false, refusals });

/** Refuses with all reasons or, where there is none, says what happens. */
export const refuseOr = <T>(refusals: readonly Refusal[], value: () => T): Outcome<T> =>
  refusals.length > 0 ? refuse(refusals) : allow(value());

const competenceLacking = <T>(outcome: Outcome<T>): number =>
  outcome.ok ? -1 : outcome.refusals.filter(({ kind }) => kind === 'competence').length;

/**
 * The first that is allowed; else the first that least lacks competence, so that whoever holds the right office is told
 * what else stands against it (their own proposal, the case's status) and not whose office another of theirs is not.
 */
export const bestOf = <T>(outcomes: readonly Outcome<T>[]): Outcome<T> | undefined =>
  outcomes.toSorted((a, b) => competenceLacking(a) - competenceLacking(b))[0];
