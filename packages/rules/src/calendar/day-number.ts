import type { LegalDate } from '../vocabulary.ts';

/**
 * Days as numbers: 0 is 1 January 1970, in the calendar of Gregory, which is taken to have always been. To count days is to add.
 * Temporal says the same and is the judge in the tests; it makes an object of every step, and a case counts some hundred days.
 */
export type DayNumber = number;

/** A day by the numbers of its date; the month from 1. */
export interface DateNumbers {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const shape = /^\d{4}-\d{2}-\d{2}$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has. */
export const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

/** Days of a year that has no 29 February before each of its months. */
const daysBefore = lengths.map((_, month) => lengths.slice(0, month).reduce((sum, days) => sum + days, 0));

/** Days from 1 January of the year 1 to that of another. */
const daysToYear = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

const epoch = daysToYear(1970);

/** The number of a date that exists. */
export const numberOf = ({ year, month, day }: DateNumbers): DayNumber =>
  daysToYear(year) + (daysBefore[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + day - 1 - epoch;

/** The date of a number. */
export const dateOf = (number: DayNumber): DateNumbers => {
  const since = number + epoch;
  // 400 years have 146,097 days; the guess is never too early, and at most a year too late.
  let year = Math.floor((since * 400) / 146_097) + 1;
  while (daysToYear(year) > since) year -= 1;
  while (daysToYear(year + 1) <= since) year += 1;
  let day = since - daysToYear(year);
  let month = 1;
  while (day >= daysIn(year, month)) {
    day -= daysIn(year, month);
    month += 1;
  }
  return { year, month, day: day + 1 };
};

/** The numbers of a text that is a day. @throws RangeError on any other. */
export const partsOf = (text: LegalDate): DateNumbers => {
  const date = {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
  };
  if (!shape.test(text) || date.day < 1 || date.day > daysIn(date.year, date.month))
    throw new RangeError(`not a legal date: ${text}`);
  return date;
};

/** A number with zeros before it. */
export const digits = (number: number, width: number): string => String(number).padStart(width, '0');

/** A date as a text. @throws RangeError beyond the years that four digits name. */
export const textOf = ({ year, month, day }: DateNumbers): LegalDate => {
  if (year < 0 || year > 9999) throw new RangeError(`no day of the year ${year} is a legal date`);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
};

/** The number of a text that is a day. @throws RangeError on any other. */
export const dayNumber = (day: LegalDate): DayNumber => numberOf(partsOf(day));

/** The text of a number. @throws RangeError beyond the years that four digits name. */
export const dayText = (number: DayNumber): LegalDate => textOf(dateOf(number));

/** The day of the week, Monday 1 to Sunday 7. */
export const weekdayOf = (number: DayNumber): number => ((((number + 3) % 7) + 7) % 7) + 1;
