import { Temporal } from 'temporal-polyfill';
import type { LegalDate } from '../vocabulary.ts';

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Years a record of this system can be about; anything else is a slip of the pen. */
const firstYear = 1900;
const lastYear = 2999;

/** True of a text that is a day that exists, `YYYY-MM-DD`, in the years 1900–2999. */
export const isLegalDate = (text: string): boolean => {
  if (!shape.test(text)) return false;
  const year = Number(text.slice(0, 4));
  if (year < firstYear || year > lastYear) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};

/** The day as a Temporal date. @throws RangeError on a text that is no day. */
export const plainDate = (day: LegalDate): Temporal.PlainDate => {
  if (!shape.test(day)) throw new RangeError(`not a legal date: ${day}`);
  return Temporal.PlainDate.from(day, { overflow: 'reject' });
};

/** Days from a to b: 0 for the same day, negative when b comes first. @throws RangeError on a text that is no day. */
export const daysBetween = (a: LegalDate, b: LegalDate): number =>
  plainDate(a).until(plainDate(b), { largestUnit: 'day' }).days;

/** The day n days later (earlier when negative). @throws RangeError on a text that is no day. */
export const addDays = (day: LegalDate, n: number): LegalDate => plainDate(day).add({ days: n }).toString();

/** The calendar year a day belongs to. */
export const yearOf = (day: LegalDate): number => plainDate(day).year;
