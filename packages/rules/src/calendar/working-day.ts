import type { CitySettings } from '../city.ts';
import type { LegalDate } from '../vocabulary.ts';
import { addDays, isOnWeekend, yearOf } from './legal-date.ts';
import { statutoryDays } from './statutory-days.ts';

type WorkCalendars = Pick<CitySettings, 'workCalendar'>;

/** A counted day; `provisional` when the notice of a year on the way is not published yet: weekends and statutory days were skipped. */
export interface CountedDay {
  readonly day: LegalDate;
  readonly provisional: boolean;
}

/** Tells if offices work on a day: not on weekends and public holidays, but on make-up workdays. */
export const workingDay = (
  day: LegalDate,
  city: WorkCalendars,
): { readonly working: boolean; readonly provisional: boolean } => {
  const weekday = !isOnWeekend(day);
  const of = yearOf(day);
  const year = city.workCalendar[String(of)];
  if (!year) return { working: weekday && !statutoryDays(of).has(day), provisional: true };
  if (year.workdays.includes(day)) return { working: true, provisional: false };
  return { working: weekday && !year.holidays.includes(day), provisional: false };
};

/** A day itself when offices work on it, else the next one on which they do. */
export const workingDayFrom = (day: LegalDate, city: WorkCalendars): CountedDay => {
  let current = day;
  let provisional = false;
  for (;;) {
    const found = workingDay(current, city);
    provisional ||= found.provisional;
    if (found.working) return { day: current, provisional };
    current = addDays(current, 1);
  }
};

/**
 * The n-th working day after a day, which is not counted itself; n = 0 is the day. The period of a unit's statement runs
 * by it (I-8). @throws RangeError on a negative or broken n.
 */
export const addWorkingDays = (day: LegalDate, n: number, city: WorkCalendars): CountedDay => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let current: CountedDay = { day, provisional: false };
  for (let counted = 0; counted < n; counted += 1) {
    const next = workingDayFrom(addDays(current.day, 1), city);
    current = { day: next.day, provisional: current.provisional || next.provisional };
  }
  return current;
};
