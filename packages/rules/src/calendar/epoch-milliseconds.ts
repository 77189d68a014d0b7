import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../vocabulary.ts';
import { dayNumber, dayText, digits } from './day-number.ts';

/** Milliseconds of a day of UTC, which knows no leap seconds. */
export const dayMs = 86_400_000;

/** An instant as we write it. */
const written = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;

/** Milliseconds since 1970 of an instant, in any form that names one. @throws RangeError on a text that is none. */
export const millisecondsOf = (instant: Instant): number => {
  const found = written.exec(instant);
  if (!found) return Temporal.Instant.from(instant).epochMilliseconds;
  const [, day = '', hours, minutes, seconds, thousandths] = found;
  const minute = Number(hours) * 60 + Number(minutes);
  return dayNumber(day) * dayMs + (minute * 60 + Number(seconds)) * 1000 + Number(thousandths);
};

/** `09:30` of the milliseconds of a day. */
export const minuteText = (ofDay: number): string =>
  `${digits(Math.floor(ofDay / 3_600_000), 2)}:${digits(Math.floor(ofDay / 60_000) % 60, 2)}`;

/** An instant as we write it, in UTC with milliseconds. @throws RangeError beyond the years that four digits name. */
export const instantOf = (milliseconds: number): Instant => {
  const day = Math.floor(milliseconds / dayMs);
  const ofDay = milliseconds - day * dayMs;
  const seconds = `${digits(Math.floor(ofDay / 1000) % 60, 2)}.${digits(ofDay % 1000, 3)}`;
  return `${dayText(day)}T${minuteText(ofDay)}:${seconds}Z`;
};
