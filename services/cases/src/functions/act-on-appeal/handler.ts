import { apiHandler, on } from '@jieti/lambda';
import { actOnCase, judgedCase } from '../../acts/act-on-case.ts';
import { assertHasAppeal } from '../../case/case-access.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** POST /cases/{id}/appeals and /cases/{id}/appeals/{n}/resolution */
export const handler = withCalendars(
  apiHandler(
    on(routes.appealMeasure, (request) => {
      const { measure: entry, reasons } = request.body;
      return actOnCase(request, request.params.id, { type: 'appeal', entry, reasons }, undefined, judgedCase);
    }),
    on(routes.resolveAppeal, async (request) => {
      const { id, n } = request.params;
      await assertHasAppeal(request.principal, id, n);
      const { as, ...resolution } = request.body;
      const act = { type: 'resolve-appeal', number: n, ...resolution } as const;
      return actOnCase(request, id, act, as, judgedCase);
    }),
  ),
);
