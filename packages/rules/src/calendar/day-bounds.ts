import { Temporal } from 'temporal-polyfill';
import type { Instant, LegalDate } from '../vocabulary.ts';
import { type DayNumber, dayNumber, dayText } from './day-number.ts';
import { dayMs, instantOf, millisecondsOf } from './epoch-milliseconds.ts';
import { offsetAround, offsetAt } from './zone-offset.ts';

/** The first instant of a day in a zone, by Temporal where clocks are changed: their midnight may be missing, or come twice. */
const firstOf = (day: DayNumber, zone: string): Instant => {
  const offset = offsetAround(day, zone);
  if (offset !== null) return instantOf(day * dayMs - offset);
  const moment = Temporal.PlainDate.from(dayText(day)).toZonedDateTime(zone);
  return instantOf(moment.epochMilliseconds);
};

/**
 * The first instant of a day in a zone. Where the clocks jump over midnight it is the first instant that exists.
 * @throws RangeError on a text that is no day, or an unknown zone.
 */
export const startOfDay = (day: LegalDate, zone: string): Instant => firstOf(dayNumber(day), zone);

/**
 * 24:00 of a day, that is the first instant after it: a deadline on this day has passed iff now ≥ this instant.
 * @throws RangeError on a text that is no day, or an unknown zone.
 */
export const endOfDay = (day: LegalDate, zone: string): Instant => firstOf(dayNumber(day) + 1, zone);

const dayAt = (milliseconds: number, zone: string): LegalDate =>
  dayText(Math.floor((milliseconds + offsetAt(milliseconds, zone)) / dayMs));

/** The day an instant falls on in a zone. @throws RangeError on a text that is no instant, or an unknown zone. */
export const legalDateOf = (instant: Instant, zone: string): LegalDate =>
  dayAt(millisecondsOf(instant), zone);

/** The day that ends with an instant, its 24:00. @throws RangeError on a text that is no instant, or an unknown zone. */
export const dayEndingAt = (instant: Instant, zone: string): LegalDate =>
  dayAt(millisecondsOf(instant) - 1, zone);

/** True of an IANA name known here; fixed offsets are not names. */
export const isZone = (zone: string): boolean => {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
};
