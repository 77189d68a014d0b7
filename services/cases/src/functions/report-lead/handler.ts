import { apiHandler, on } from '@jieti/lambda';
import { reportLead } from '../../acts/report-lead.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** POST /cases */
export const handler = withCalendars(
  apiHandler(
    on(routes.reportLead, (request) => {
      const { unit, as, despiteAlike, ...lead } = request.body;
      const act = { type: 'report-lead', lead, ...(despiteAlike !== undefined && { despiteAlike }) } as const;
      return reportLead(request, unit, act, as);
    }),
  ),
);
