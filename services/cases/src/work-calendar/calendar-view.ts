import { cityFile } from '@jieti/lambda';
import type { PublishedCalendar, WorkCalendarYear } from '@jieti/rules';

/** A calendar on record as its reader needs it. */
export const calendarView = ({ year, calendar, document, publishedAt, publishedBy }: PublishedCalendar) => ({
  year,
  source: 'record' as const,
  ...calendar,
  document,
  publishedAt,
  publishedBy,
});

const ofFile = ([year, { holidays, workdays }]: readonly [string, WorkCalendarYear]) => ({
  year: Number(year),
  source: 'city-file' as const,
  holidays,
  workdays,
  document: null,
  publishedAt: null,
  publishedBy: null,
});

/** Every calendar that the city counts by, of its file and on record, by year. */
export const calendarList = (onRecord: readonly PublishedCalendar[]) => {
  const inFile = Object.entries(cityFile().workCalendar);
  const known = new Set(inFile.map(([year]) => Number(year)));
  return [
    ...inFile.map(ofFile),
    ...onRecord.filter(({ year }) => !known.has(year)).map(calendarView),
  ].toSorted((a, b) => a.year - b.year);
};
