import type { CitySettings } from '../../city.ts';
import { numberAt } from '../../parameters/lookup.ts';
import { gradingDay } from './grades.ts';

/** True if a locality's yearly public-safety survey, in percent, is below the limit (A23); the limit itself is not. */
export const surveyBelowLimit = (percent: number, city: CitySettings, year: number): boolean =>
  percent < numberAt(city, 'survey-limit-percent', gradingDay(year));
