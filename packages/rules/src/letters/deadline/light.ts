import type { CitySettings } from '../../city.ts';
import { amberWindowAt } from '../../parameters/amber-window.ts';
import type { LegalDate, Light } from '../../vocabulary.ts';

/**
 * A deadline's light: red once it is overdue, amber within the window that goes with its term's length, else green. Due
 * today (0 days left) is not overdue. Both figures in days; windows as set on the day `on`.
 */
export const light = (
  daysLeft: number,
  termDays: number,
  city: Pick<CitySettings, 'parameters'>,
  on: LegalDate,
): Light => {
  if (daysLeft < 0) return 'red';
  return daysLeft <= amberWindowAt(city, termDays, on) ? 'amber' : 'green';
};
