import { city } from '@jieti/lambda';
import type { Subject } from '@jieti/ledger';
import { type CalendarPublished, eventOf, type PublishedCalendar } from '@jieti/rules';
import { atVersion, type Chained, planNextEntry, type Write } from '@jieti/store';
import { workCalendarKey, workCalendarsPartition } from '../keys.ts';
import { table } from '../table.ts';

/** The calendar of a year as the table holds it. */
export interface CalendarRecord extends PublishedCalendar, Chained {}

export const calendarSubject = (year: number): Subject => ({ type: 'work-calendar', id: String(year) });

export const calendarOf = (record: CalendarRecord): PublishedCalendar => ({
  year: record.year,
  calendar: record.calendar,
  document: record.document,
  publishedAt: record.publishedAt,
  publishedBy: record.publishedBy,
  explanation: record.explanation,
});

export const loadCalendar = (year: number): Promise<CalendarRecord | undefined> =>
  table.read(workCalendarKey(year));

/** Every calendar on record, by its year; a city has one a year at most. */
export const allCalendars = (): Promise<CalendarRecord[]> =>
  table.all<CalendarRecord>({ index: 'GSI1', partition: workCalendarsPartition });

/** The calendar over the version before, and that version's entry for good. */
export const calendarWrites = (decided: CalendarPublished, before: CalendarRecord | undefined): Write[] => {
  const { state } = decided;
  const content = {
    subject: calendarSubject(state.year),
    unit: city().root,
    ...eventOf(decided, city()),
    data: { ...decided.data },
  };
  const basis = before ? { record: before, state: calendarOf(before) } : undefined;
  const { version, head, write } = planNextEntry(table, basis, content, state);
  const record: CalendarRecord = { ...state, version, head };
  const list = { GSI1PK: workCalendarsPartition, GSI1SK: String(state.year) };
  return [
    table.replace(
      { ...workCalendarKey(state.year), entity: 'work-calendar', ...record, ...list },
      atVersion(before?.version),
    ),
    write,
  ];
};
