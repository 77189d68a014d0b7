import type { CitySettings } from '../city.ts';
import { type Place, seatsAbove } from '../competence/index.ts';
import { type Refusal, refusal } from '../decision/index.ts';
import { settingToday } from '../interpretations/index.ts';
import { decidesAt } from '../law/levels.ts';
import type { UnitFacts, UnitId } from '../vocabulary.ts';
import { gradingDay } from './grading/grades.ts';

/** A year as the bodies of one locality grade it (A10). */
export interface GradedYear {
  readonly year: number;
  /** The locality; absent: the top. */
  readonly by?: UnitId | undefined;
}

/** True for the same year of the same locality. */
export const isSameYear = (one: GradedYear, other: GradedYear): boolean =>
  one.year === other.year && one.by === other.by;

/** The part of a year's law that says who evaluates. */
export type EvaluatingLaw = Pick<CitySettings, 'root' | 'levels' | 'interpretations'>;

/** True where each level evaluates what stands directly below it (I-47). @param city the law of the year. */
export const eachLevelEvaluates = (city: EvaluatingLaw, year: number): boolean =>
  settingToday({ ...city, day: gradingDay(year) }, 'I-47') === 'each-level';

/**
 * Names the locality whose bodies evaluate a unit (A10): those with whom it signs its letter (A7), the nearest above it whose bodies
 * decide; or the top for everybody (I-47).
 */
export const evaluatorOf = (
  unit: Pick<UnitFacts, 'ancestors'>,
  city: EvaluatingLaw,
  year: number,
): UnitId => {
  if (!eachLevelEvaluates(city, year)) return city.root;
  return seatsAbove(city, unit)[0]?.id ?? city.root;
};

/** A year as a locality grades it: of the top nothing is said, as in all that is kept from before others graded. */
export const gradedYear = (year: number, by: UnitId, { root }: Pick<CitySettings, 'root'>): GradedYear =>
  by === root ? { year } : { year, by };

/** Refuses a locality whose bodies evaluate nobody in the year: they do not decide, or the top evaluates all (A10, I-47). */
export const checkEvaluator = (
  { id, kind, level }: Pick<UnitFacts, 'id' | 'kind' | 'level'>,
  city: EvaluatingLaw,
  year: number,
): Refusal | null => {
  const evaluates =
    id === city.root || (kind === 'locality' && decidesAt(city, level) && eachLevelEvaluates(city, year));
  return evaluates ? null : refusal('not-an-evaluator', { unit: id, year }, { pointer: '/under' });
};

/** The locality whose bodies act on a year. */
export interface Evaluating {
  readonly city: Pick<CitySettings, 'root'>;
  /** Absent: the top. */
  readonly evaluator?: Place | undefined;
}

/** The part of a record that says whose year it is. */
export const byOf = ({ city: { root }, evaluator }: Evaluating): Pick<GradedYear, 'by'> =>
  evaluator === undefined || evaluator.id === root ? {} : { by: evaluator.id };

/** A unit of the register, as far as it matters who evaluates it. */
export interface Evaluated {
  readonly id: UnitId;
  /** Absent: the top. */
  readonly evaluator?: UnitId | undefined;
}

/** True for a unit that the locality which acts evaluates. */
export const evaluates = ({ city: { root }, evaluator: by }: Evaluating, { evaluator }: Evaluated): boolean =>
  (evaluator ?? root) === (by?.id ?? root);

/** Refuses a unit that another locality evaluates; null for one of one's own (A10, I-47). */
export const checkEvaluated = (acting: Evaluating, unit: Evaluated, pointer: string): Refusal | null =>
  evaluates(acting, unit)
    ? null
    : refusal(
        'evaluated-by-another',
        { unit: unit.id, evaluator: unit.evaluator ?? acting.city.root },
        { pointer },
      );
