import { firstDayOf } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { textAt } from '../../parameters/lookup.ts';
import type { LegalDate } from '../../vocabulary.ts';

/** Last day on which the letters of a year may be signed in time (A7, I-1), as set at that year's start. */
export const signingDeadline = (year: number, city: Pick<CitySettings, 'parameters'>): LegalDate => {
  const start = firstDayOf(year);
  return `${start.slice(0, 4)}-${textAt(city, 'signing-deadline', start)}`;
};

/** True if a letter is late on a day: in force only after the deadline, or not yet and the deadline has passed. */
export const lateAt = (inForceOn: LegalDate | null, deadline: LegalDate, today: LegalDate): boolean =>
  (inForceOn ?? today) > deadline;
