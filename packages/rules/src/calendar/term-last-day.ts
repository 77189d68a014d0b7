import type { CitySettings } from '../city.ts';
import type { LegalDate, Term } from '../vocabulary.ts';
import { addTerm, parseTerm } from './term.ts';
import { addWorkingDays, type CountedDay } from './working-day.ts';

type WorkCalendars = Pick<CitySettings, 'workCalendar'>;

const shape = /^P(\d{1,3})WD$/;

/** A term of so many working days, `P10WD`: ISO 8601 has no word for them. */
export const workingDaysTerm = (days: number): Term => `P${days}WD`;

/** The number of working days of a term that is counted in them; null for one in calendar units. */
export const workingDaysIn = (term: Term): number | null => {
  const days = Number(shape.exec(term)?.[1] ?? 0);
  return days > 0 ? days : null;
};

/** True of a term in calendar units or in working days, of some length. */
export const isTerm = (text: string): boolean => parseTerm(text) !== null || workingDaysIn(text) !== null;

/**
 * The last day of a term, in whatever unit it is. The day it starts from is not counted; working days are counted by the calendars
 * of the city, and provisionally where one on the way is not published.
 * @throws RangeError on a malformed term or a text that is no day.
 */
export const lastDayOfTerm = (from: LegalDate, term: Term, city: WorkCalendars): CountedDay => {
  const days = workingDaysIn(term);
  return days === null ? { day: addTerm(from, term), provisional: false } : addWorkingDays(from, days, city);
};

/** Orders two terms from a day by their ends: negative a, positive b, 0 on the same day. @throws RangeError as `lastDayOfTerm`. */
export const compareTerms = (a: Term, b: Term, from: LegalDate, city: WorkCalendars): number => {
  const [endOfA, endOfB] = [lastDayOfTerm(from, a, city).day, lastDayOfTerm(from, b, city).day];
  if (endOfA === endOfB) return 0;
  return endOfA < endOfB ? -1 : 1;
};
