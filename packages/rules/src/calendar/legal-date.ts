import type { LegalDate } from '../vocabulary.ts';
import { dayNumber, dayText, partsOf, textOf, weekdayOf } from './day-number.ts';

/** Years a record of this system can be about; anything else is a slip of the pen. */
const firstYear = 1900;
const lastYear = 2999;

/** True of a text that is a day that exists, `YYYY-MM-DD`, in the years 1900–2999. */
export const isLegalDate = (text: string): boolean => {
  try {
    const { year } = partsOf(text);
    return year >= firstYear && year <= lastYear;
  } catch {
    return false;
  }
};

/** Days from a to b: 0 for the same day, negative when b comes first. @throws RangeError on a text that is no day. */
export const daysBetween = (a: LegalDate, b: LegalDate): number => dayNumber(b) - dayNumber(a);

/** The day n days later (earlier when negative). @throws RangeError on a text that is no day. */
export const addDays = (day: LegalDate, n: number): LegalDate => dayText(dayNumber(day) + n);

/** The calendar year a day belongs to. @throws RangeError on a text that is no day. */
export const yearOf = (day: LegalDate): number => partsOf(day).year;

/** 1 January of a year. */
export const firstDayOf = (year: number): LegalDate => textOf({ year, month: 1, day: 1 });

/** 31 December of a year. */
export const lastDayOf = (year: number): LegalDate => textOf({ year, month: 12, day: 31 });

const friday = 5;

/** True of a Saturday or a Sunday. @throws RangeError on a text that is no day. */
export const isOnWeekend = (day: LegalDate): boolean => weekdayOf(dayNumber(day)) > friday;
