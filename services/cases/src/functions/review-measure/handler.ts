import { apiHandler, on } from '@jieti/lambda';
import { actOnCase, judgedCase } from '../../acts/act-on-case.ts';
import { assertHasMeasure } from '../../case/case-access.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

/** POST /cases/{id}/measures/{entry}/review */
export const handler = withCalendars(
  apiHandler(
    on(routes.reviewMeasure, async (request) => {
      const { id, entry } = request.params;
      await assertHasMeasure(request.principal, id, entry);
      const { as, ...review } = request.body;
      return actOnCase(request, id, { type: 'review-measure', entry, ...review }, as, judgedCase);
    }),
  ),
);
