import { busHandler, subscribe } from '@jieti/lambda';
import { workCalendarPublished } from '../../contract/events.ts';
import { readCalendars } from '../../work-calendar/known-calendars.ts';
import { moveDeadlines } from '../../work-calendar/move-deadlines.ts';

/** A working calendar that has come moves the deadlines that rest on its year. */
export const handler = busHandler(
  subscribe(workCalendarPublished, async (calendar) => {
    await readCalendars();
    await moveDeadlines(calendar);
  }),
);
