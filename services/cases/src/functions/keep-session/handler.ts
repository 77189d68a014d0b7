import { apiHandler, on } from '@jieti/lambda';
import { keepMinutes } from '../../conference/keep-session.ts';
import { routes } from '../../contract/routes.ts';

/** POST /conference-sessions; items are numbered as they come */
export const handler = apiHandler(
  on(routes.keepSession, (request) => {
    const { as, corrects, items, ...minutes } = request.body;
    const numbered = items.map((item, index) => ({ n: index + 1, ...item }));
    return keepMinutes(request, { minutes: { ...minutes, items: numbered }, corrects, as });
  }),
);
