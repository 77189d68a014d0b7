import type { CitySettings } from '../city.ts';
import { numberAt } from '../parameters/lookup.ts';
import type { LegalDate } from '../vocabulary.ts';

export type Light = 'green' | 'amber' | 'red';

/** The longest term, in days, that each window holds for; longer ones have `amber-window-longer`. */
const longestTerms = [7, 15, 30, 90, 180] as const;

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
  const longest = longestTerms.find((days) => termDays <= days);
  const window = numberAt(city, `amber-window-${longest ?? 'longer'}`, on);
  return daysLeft <= window ? 'amber' : 'green';
};
