import { Temporal } from 'temporal-polyfill';
import type { Instant, LegalDate } from '../vocabulary.ts';
import { plainDate } from './legal-date.ts';

const instantText = (moment: Temporal.ZonedDateTime): Instant =>
  moment.toInstant().toString({ fractionalSecondDigits: 3 });

/**
 * The first instant of a day in a zone. Where the clocks jump over midnight it is the first instant that exists.
 * @throws RangeError on a text that is no day, or an unknown zone.
 */
export const startOfDay = (day: LegalDate, zone: string): Instant =>
  instantText(plainDate(day).toZonedDateTime(zone));

/**
 * 24:00 of a day, that is the first instant after it: a deadline on this day has passed iff now ≥ this instant.
 * @throws RangeError on a text that is no day, or an unknown zone.
 */
export const endOfDay = (day: LegalDate, zone: string): Instant =>
  instantText(plainDate(day).add({ days: 1 }).toZonedDateTime(zone));

/** The day an instant falls on in a zone. @throws RangeError on a text that is no instant, or an unknown zone. */
export const legalDateOf = (instant: Instant, zone: string): LegalDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The day that ends with an instant, its 24:00. @throws RangeError on a text that is no instant, or an unknown zone. */
export const dayEndingAt = (instant: Instant, zone: string): LegalDate =>
  Temporal.Instant.from(instant)
    .subtract({ milliseconds: 1 })
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();

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
