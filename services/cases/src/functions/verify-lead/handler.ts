import { apiHandler, on } from '@jieti/lambda';
import { actOnCase, judgedCase } from '../../acts/act-on-case.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** POST /cases/{id}/verification */
export const handler = withCalendars(
  apiHandler(
    on(routes.verifyLead, (request) => {
      const { as, ...finding } = request.body;
      return actOnCase(request, request.params.id, { type: 'verify', ...finding }, as, judgedCase);
    }),
  ),
);
