import { legalDateOf } from '../calendar/index.ts';
import type { CitySettings } from '../city.ts';
import type { Instant, LegalDate } from '../vocabulary.ts';
import type { Refusal } from './refusal.ts';

/** The result of a check: nothing, one refusal, or several. */
export type CheckResult = Refusal | readonly Refusal[] | null;

const isList = (result: Refusal | readonly Refusal[]): result is readonly Refusal[] => Array.isArray(result);

/** All reasons of all checks at once. */
export const collect = (...results: readonly CheckResult[]): readonly Refusal[] =>
  results.flatMap((result) => (result === null ? [] : isList(result) ? result : [result]));

/** An act's own day is worked out from these two. */
export interface Dated {
  readonly now: Instant;
  readonly city: Pick<CitySettings, 'zone'>;
}

/** The day of the act in the city's zone. */
export const today = (context: Dated): LegalDate => legalDateOf(context.now, context.city.zone);

/** Results about a part of the body, with their pointers from its root. */
export const withPointerPrefix = (prefix: string, result: CheckResult): CheckResult =>
  collect(result).map((one) =>
    one.pointer === undefined ? one : { ...one, pointer: `${prefix}${one.pointer}` },
  );
