import type { CitySettings } from '../../city.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import type { UnitFacts } from '../../vocabulary.ts';
import { gradingDay } from './grades.ts';

/**
 * True for a unit that is graded for a year: by default if it still stood on 31 December; by the other setting if it stood on
 * any day of the year (A10, I-31). One that is not graded is accounted for by its end.
 * @param ended from which day on it is no more; undefined while it stands.
 */
export const gradedInYear = (ended: UnitFacts['ended'], city: CitySettings, year: number): boolean => {
  if (ended === undefined) return true;
  const { setting } = interpretationAt(city, 'I-31', gradingDay(year));
  return setting === 'stood-on-any-day' ? ended.from > `${year}-01-01` : ended.from > `${year}-12-31`;
};
