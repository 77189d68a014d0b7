import { apiHandler, on } from '@jieti/lambda';
import { listSessions } from '../../conference/list-sessions.ts';
import { routes } from '../../contract/routes.ts';

/** GET /conference-sessions */
export const handler = apiHandler(
  on(routes.listSessions, async ({ principal, query }) => ({
    status: 200,
    body: await listSessions(principal, query),
  })),
);
