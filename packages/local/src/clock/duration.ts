import { addTerm, type Instant, legalDateOf, parseTerm, startOfDay } from '@jieti/rules';

const pattern = /^P(?=.)([^T]*)(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/;

/**
 * An instant a duration later. Years, months, weeks and days are calendar ones of the city's zone, counted as the measure
 * counts them; the time of day stays. Null if `duration` is no ISO 8601 duration, or too long for a date to name.
 */
export const later = (from: Instant, duration: string, zone: string): Instant | null => {
  const [, dates, hours = 0, minutes = 0, seconds = 0] = pattern.exec(duration) ?? [];
  if (dates === undefined || (dates !== '' && !parseTerm(`P${dates}`))) return null;
  const day = legalDateOf(from, zone);
  const timeOfDay = Date.parse(from) - Date.parse(startOfDay(day, zone));
  const lastDay = dates === '' ? day : addTerm(day, `P${dates}`);
  const time = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return new Date(Date.parse(startOfDay(lastDay, zone)) + timeOfDay + time).toISOString();
};
