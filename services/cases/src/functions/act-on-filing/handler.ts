import { apiHandler, on } from '@jieti/lambda';
import type { Act } from '@jieti/rules';
import type { z } from 'zod';
import { actOnCase, judgedCase } from '../../acts/act-on-case.ts';
import type { filingBody } from '../../contract/bodies.ts';
import { routes } from '../../contract/routes.ts';
import { withCalendars } from '../../work-calendar/known-calendars.ts';

const actOf = (body: z.output<typeof filingBody>): Act => {
  const { n: number, on: day, document } = body;
  if (body.kind === 'filed') {
    const { addressee } = body;
    return { type: 'file', number, on: day, document, ...(addressee !== undefined && { addressee }) };
  }
  const { outcome, text } = body;
  return { type: 'record-answer', number, outcome, text, on: day, document };
};

/** POST /cases/{id}/filings: a paper owed was sent, or a recommendation answered */
export const handler = withCalendars(
  apiHandler(
    on(routes.actOnFiling, (request) => {
      const { id } = request.params;
      return actOnCase(request, id, actOf(request.body), request.body.as, judgedCase);
    }),
  ),
);
