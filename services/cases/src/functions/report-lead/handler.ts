import { apiHandler, on } from '@jieti/lambda';
import { reportLead } from '../../acts/report-lead.ts';
import { routes } from '../../contract/routes.ts';

/** POST /cases */
export const handler = apiHandler(
  on(routes.reportLead, (request) => {
    const { unit, as, ...lead } = request.body;
    return reportLead(request, unit, lead, as);
  }),
);
