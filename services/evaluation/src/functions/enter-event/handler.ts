import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { correctEvent, enterEvent, withdrawEvent } from '../../year-events/enter.ts';

export const handler = apiHandler(
  on(routes.enterEvent, enterEvent),
  on(routes.correctEvent, correctEvent),
  on(routes.withdrawEvent, withdrawEvent),
);
