import { apiHandler, on } from '@jieti/lambda';
import {
  readCommendation,
  readCommendationHistory,
  readPlan,
  readPlanHistory,
} from '../../commendations/read.ts';
import { routes } from '../../contract/routes.ts';

export const handler = apiHandler(
  on(routes.readPlan, readPlan),
  on(routes.readPlanHistory, readPlanHistory),
  on(routes.readCommendation, readCommendation),
  on(routes.readCommendationHistory, readCommendationHistory),
);
