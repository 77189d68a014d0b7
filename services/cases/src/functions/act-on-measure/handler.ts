import { apiHandler, on } from '@jieti/lambda';
import { actOnCase, judgedCase } from '../../acts/act-on-case.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** POST /cases/{id}/extensions, /progress, /plans, /acceptance and /releases */
export const handler = withCalendars(
  apiHandler(
    on(routes.extendTerm, (request) => {
      const { as, ...extension } = request.body;
      return actOnCase(request, request.params.id, { type: 'extend', ...extension }, as, judgedCase);
    }),
    on(routes.reportProgress, (request) =>
      actOnCase(
        request,
        request.params.id,
        { type: 'report-progress', ...request.body },
        undefined,
        judgedCase,
      ),
    ),
    on(routes.handInPlan, (request) =>
      actOnCase(request, request.params.id, { type: 'hand-in-plan', ...request.body }, undefined, judgedCase),
    ),
    on(routes.acceptRectification, (request) => {
      const { as, ...acceptance } = request.body;
      return actOnCase(request, request.params.id, { type: 'accept', ...acceptance }, as, judgedCase);
    }),
    on(routes.releaseMeasure, (request) => {
      const { as, ...release } = request.body;
      return actOnCase(request, request.params.id, { type: 'release', ...release }, as, judgedCase);
    }),
  ),
);
