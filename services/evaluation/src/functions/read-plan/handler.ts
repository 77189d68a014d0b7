import { apiHandler, on } from '@jieti/lambda';
import { readCommendation } from '../../commendations/resolve.ts';
import { readPlan } from '../../commendations/set-plan.ts';
import { routes } from '../../contract/routes.ts';

export const handler = apiHandler(
  on(routes.readPlan, readPlan),
  on(routes.readCommendation, readCommendation),
);
