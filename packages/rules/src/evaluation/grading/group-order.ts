import type { CitySettings } from '../../city.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import { bestGrade, gradesOf, placeOfGrade, reachedGrades } from '../../law/grades.ts';
import { numberNamed } from '../../parameters/lookup.ts';
import type { Grade } from '../../vocabulary.ts';
import type { Cap } from './caps.ts';
import { gradingDay } from './grades.ts';

/** The strictest cap among those of a unit: the best grade it may still have; null where it may have the best of all (A25). */
export const cappedAt = (caps: readonly Cap[], city: CitySettings): Grade | null => {
  const best = bestGrade(city).id;
  const places = caps.map(({ limit }) => placeOfGrade(city, limit));
  const strictest = gradesOf(city)[Math.max(0, ...places)] ?? best;
  return strictest === best ? null : strictest;
};

/** True if a capped unit takes no place in the quota and stands in its group by its grade, then by its score (I-40). */
export const cappedTakesNoPlace = (city: CitySettings, year: number): boolean =>
  interpretationAt(city, 'I-40', gradingDay(year)).setting === 'capped-takes-no-place';

/** Tells the place of the grade, the best first, that a score in hundredths has within the quota or outside it, under a cap. */
export type PlaceOf = (hundredths: number, isWithin: boolean, cappedAt: number) => number;

/** The places of grades by the thresholds of a year; they are looked up once for the whole group. */
export const placesByScore = (city: CitySettings, year: number): PlaceOf => {
  const on = gradingDay(year);
  const thresholds = reachedGrades(city).map(({ threshold }) => numberNamed(city, threshold, on));
  const last = gradesOf(city).length - 1;
  return (hundredths, isWithin, cap) => {
    const reached = thresholds.findIndex((threshold) => hundredths / 100 >= threshold);
    const base = reached < 0 ? last : reached;
    const afterQuota = base === 0 && !isWithin ? Math.min(1, last) : base;
    return Math.max(afterQuota, cap);
  };
};
