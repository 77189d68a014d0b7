import { apiHandler, on } from '@jieti/lambda';
import { reportLead } from '../../acts/report-lead.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** POST /cases */
export const handler = withCalendars(
  apiHandler(
    on(routes.reportLead, (request) => {
      const { unit, as, ...lead } = request.body;
      return reportLead(request, unit, lead, as);
    }),
  ),
);
