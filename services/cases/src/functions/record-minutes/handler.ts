import { apiHandler, on } from '@jieti/lambda';
import { recordMinutes } from '../../conference/record-minutes.ts';
import { routes } from '../../contract/routes.ts';

/** POST /conference-sessions; items are numbered as they come */
export const handler = apiHandler(
  on(routes.recordMinutes, (request) => {
    const { as, corrects, items, ...minutes } = request.body;
    const numbered = items.map((item, index) => ({ number: index + 1, ...item }));
    return recordMinutes(request, { minutes: { ...minutes, items: numbered }, corrects, as });
  }),
);
