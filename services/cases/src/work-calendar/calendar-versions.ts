import { isReadable } from '@jieti/ledger';
import type { CalendarCome, CalendarPublished } from '@jieti/rules';
import { readHistory } from '@jieti/store';
import { table } from '../table.ts';
import { calendarSubject, loadCalendar } from './calendar-record.ts';

/**
 * Every version of a year's calendar, as its history has them; null where none is on record.
 * @throws where the history is altered: nothing is moved by what nobody put on record.
 */
export const calendarVersions = async (year: number): Promise<CalendarCome | null> => {
  const { entries, verdict } = await readHistory(table, calendarSubject(year), () => loadCalendar(year));
  if (!verdict.intact) throw new Error(`the history of the calendar of ${year} is not intact`);
  const versions = entries.filter(isReadable).map(({ entry: version, at: publishedAt, data }) => ({
    version,
    publishedAt,
    calendar: (data as CalendarPublished['data']).calendar,
  }));
  return versions.length > 0 ? { year, versions } : null;
};
