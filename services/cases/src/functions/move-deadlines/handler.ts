import { streamHandler } from '@jieti/lambda';
import { calendarCome } from '../../work-calendar/calendar-come.ts';
import { readCalendars } from '../../work-calendar/known-calendars.ts';
import { moveDeadlines } from '../../work-calendar/move-deadlines.ts';

/** Reads the table's stream: a working calendar that has come moves the deadlines that rest on its year. */
export const handler = streamHandler(async (change) => {
  const calendar = calendarCome(change);
  if (!calendar) return;
  await readCalendars();
  await moveDeadlines(calendar);
});
