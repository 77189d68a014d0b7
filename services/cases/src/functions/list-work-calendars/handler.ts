import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { allCalendars } from '../../work-calendar/calendar-record.ts';
import { calendarList } from '../../work-calendar/calendar-view.ts';

/** GET /work-calendars */
export const handler = apiHandler(
  on(routes.listWorkCalendars, async () => ({
    status: 200,
    body: { items: calendarList(await allCalendars()) },
  })),
);
