import { Temporal } from 'temporal-polyfill';
import { dayMs } from './epoch-milliseconds.ts';

/** What is known of a zone: its distance from UTC over days of UTC on which it does not change, in milliseconds. */
type Known = Map<number, number | null>;

const zones = new Map<string, Known>();
/** Some thirty years of days; then they are asked for anew. */
const mostDays = 10_000;

/** @throws RangeError on an unknown zone. */
const askedAt = (milliseconds: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;

const knownOf = (zone: string): Known => {
  const found = zones.get(zone);
  if (found && found.size < mostDays) return found;
  const fresh: Known = new Map();
  zones.set(zone, fresh);
  return fresh;
};

/**
 * How far a zone is ahead of UTC all through a day of UTC, in milliseconds; null on a day on which its clocks are changed. What was
 * found out is kept: the zone is asked once for a day.
 * @throws RangeError on an unknown zone.
 */
const offsetOn = (day: number, zone: string): number | null => {
  const known = knownOf(zone);
  const found = known.get(day);
  if (found !== undefined) return found;
  const [first, last] = [askedAt(day * dayMs, zone), askedAt((day + 1) * dayMs, zone)];
  const offset = first === last ? first : null;
  known.set(day, offset);
  return offset;
};

/** How far a zone is ahead of UTC at an instant, in milliseconds. @throws RangeError on an unknown zone. */
export const offsetAt = (milliseconds: number, zone: string): number =>
  offsetOn(Math.floor(milliseconds / dayMs), zone) ?? askedAt(milliseconds, zone);

/** How far a zone is ahead of UTC over three days of UTC, the middle one named; null if its clocks are changed on any of them. */
export const offsetAround = (day: number, zone: string): number | null => {
  const [before, on, after] = [offsetOn(day - 1, zone), offsetOn(day, zone), offsetOn(day + 1, zone)];
  return before === on && on === after ? on : null;
};
