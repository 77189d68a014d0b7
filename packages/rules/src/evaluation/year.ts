import type { CitySettings } from '../city.ts';
import { type ActId, authorize, placeOfCity } from '../competence/index.ts';
import { type Actor, collect, type Outcome, type Refusal, refusal, refuseOr } from '../decision/index.ts';
import type { Instant } from '../vocabulary.ts';
import type { Evaluating } from './evaluator.ts';

/** Every act on a year is judged by this, beside the record it is about. */
export interface YearContext extends Evaluating {
  readonly actor: Actor;
  readonly now: Instant;
  readonly city: CitySettings;
  readonly year: number;
  /** True once the year's results are published. */
  readonly published: boolean;
}

/** The actor must be competent for an act on a whole year of the locality that evaluates. */
export const checkYearActor = (
  { actor, city, evaluator }: Pick<YearContext, 'actor' | 'city' | 'evaluator'>,
  act: ActId,
): Refusal | null => authorize(actor, act, evaluator ?? placeOfCity(city), city);

/** Once a year is published its inputs and results stay as they are (A10). */
export const checkYearOpen = ({
  year,
  published,
}: Pick<YearContext, 'year' | 'published'>): Refusal | null =>
  published ? refusal('year-published', { year }) : null;

/** A year is scored and graded by its scheme, which must be there first (A10). */
export const checkSchemeThere = (year: number, scheme: object | null | undefined): Refusal | null =>
  scheme ? null : refusal('no-scheme', { year });

/** The scheme of a year, for whatever needs one. */
export const existingScheme = <T extends object>(year: number, scheme: T | null | undefined): Outcome<T> =>
  refuseOr(collect(checkSchemeThere(year, scheme)), () => scheme as T);
