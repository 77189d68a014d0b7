import { apiHandler, checkMatch, city, effects, on, refused } from '@jieti/lambda';
import { recommend } from '@jieti/rules';
import { readableCase } from '../../case/case-access.ts';
import { routes } from '../../contract/routes.ts';
import { listCases } from '../../lists/list-cases.ts';
import { caseAnswer } from '../../views/case-view.ts';
import { viewOf } from '../../views/view.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** GET /cases, /cases/{id} and /cases/{id}/recommendation */
export const handler = withCalendars(
  apiHandler(
    on(routes.listCases, async ({ principal, query }) => ({
      status: 200,
      body: await listCases(principal, query),
    })),
    on(routes.readCase, async ({ principal, params }) => {
      const { record, unit } = await readableCase(principal, params.id);
      return caseAnswer(record.state, await viewOf(record.state, unit));
    }),
    on(routes.recommendStage, async (request) => {
      const { record, unit } = await readableCase(request.principal, request.params.id);
      checkMatch(request, record.version);
      const outcome = recommend(record.state, { city: city(), unit, now: effects.now() });
      if (!outcome.ok) throw refused(outcome.refusals);
      return { status: 200, body: outcome.value, version: record.version };
    }),
  ),
);
