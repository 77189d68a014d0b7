import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listEvents, readEventHistory } from '../../year-events/read.ts';

export const handler = apiHandler(
  on(routes.listEvents, listEvents),
  on(routes.readEventHistory, readEventHistory),
);
