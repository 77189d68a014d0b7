import { apiHandler, on } from '@jieti/lambda';
import { actOnCase, judgedCase } from '../../acts/act-on-case.ts';
import { routes } from '../../contract/routes.ts';

/** POST /cases/{id}/verification */
export const handler = apiHandler(
  on(routes.verifyLead, (request) => {
    const { as, ...finding } = request.body;
    return actOnCase(request, request.params.id, { type: 'verify', ...finding }, as, judgedCase);
  }),
);
