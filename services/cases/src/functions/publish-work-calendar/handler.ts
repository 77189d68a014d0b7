import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';
import { publishCalendar } from '../../work-calendar/publish-calendar.ts';

/** PUT /work-calendars/{year} */
export const handler = withCalendars(
  apiHandler(
    on(routes.publishWorkCalendar, (request) => {
      const { as, document, holidays, workdays } = request.body;
      return publishCalendar(request, request.params.year, {
        calendar: { holidays, workdays },
        document,
        as,
      });
    }),
  ),
);
