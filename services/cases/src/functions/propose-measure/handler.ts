import { apiHandler, on } from '@jieti/lambda';
import { actOnCase, judgedCase } from '../../acts/act-on-case.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** POST /cases/{id}/proposals and, answering one, /statements */
export const handler = withCalendars(
  apiHandler(
    on(routes.proposeMeasure, (request) => {
      const { as, ...proposal } = request.body;
      return actOnCase(request, request.params.id, { type: 'propose', ...proposal }, as, judgedCase);
    }),
    on(routes.makeStatement, (request) =>
      actOnCase(request, request.params.id, { type: 'state-case', ...request.body }, undefined, judgedCase),
    ),
  ),
);
