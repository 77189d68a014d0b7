import { apiHandler, on } from '@jieti/lambda';
import { actOnCase, judgedCase } from '../../acts/act-on-case.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** POST /cases/{id}/verification and /cases/{id}/withdrawal: what becomes of a lead */
export const handler = withCalendars(
  apiHandler(
    on(routes.withdrawLead, (request) => {
      const { as, reasons } = request.body;
      return actOnCase(request, request.params.id, { type: 'withdraw-lead', reasons }, as, judgedCase);
    }),
    on(routes.verifyLead, (request) => {
      const { as, ...finding } = request.body;
      return actOnCase(request, request.params.id, { type: 'verify', ...finding }, as, judgedCase);
    }),
  ),
);
