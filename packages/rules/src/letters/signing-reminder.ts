import { addDays, daysBetween } from '../calendar/index.ts';
import type { CitySettings } from '../city.ts';
import { amberWindowAt } from '../parameters/amber-window.ts';
import type { LegalDate } from '../vocabulary.ts';
import { signingDeadline } from './signing-deadline.ts';

/**
 * Whether the letters of a year that are not in force are to be called to mind on a day (A7, I-1): `before`, from the day
 * the deadline turns amber to its last day; `late` from the day after. Null while there is time.
 */
export const signingReminder = (
  year: number,
  today: LegalDate,
  city: Pick<CitySettings, 'parameters'>,
): 'before' | 'late' | null => {
  const deadline = signingDeadline(year, city);
  if (today > deadline) return 'late';
  const start = `${deadline.slice(0, 4)}-01-01`;
  const window = amberWindowAt(city, daysBetween(start, deadline), start);
  return today >= addDays(deadline, -window) ? 'before' : null;
};
