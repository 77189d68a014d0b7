import type { Change } from '@jieti/lambda';
import type { CalendarCome, CalendarPublished } from '@jieti/rules';
import { insertedEntry } from '../case/ledger-stream.ts';

/** The calendar that this change of the table put on record, or null for any other change. */
export const calendarCome = (change: Change): CalendarCome | null => {
  const entry = insertedEntry(change);
  if (entry?.subject.type !== 'work-calendar') return null;
  const { year, former } = entry.data as CalendarPublished['data'];
  return { year, former };
};
