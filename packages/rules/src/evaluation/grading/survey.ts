import type { CitySettings } from '../../city.ts';
import { numberNamed } from '../../parameters/lookup.ts';
import { gradingDay } from './grades.ts';

/**
 * True if a locality's yearly public-safety survey, in percent, is below the limit that the city's law draws a consequence from
 * (A23); the limit itself is not. Of several limits the highest; false where the law draws none.
 */
export const surveyBelowLimit = (percent: number, city: CitySettings, year: number): boolean =>
  city.evaluation.consequences.some(
    ({ when }) => 'surveyBelow' in when && percent < numberNamed(city, when.surveyBelow, gradingDay(year)),
  );
