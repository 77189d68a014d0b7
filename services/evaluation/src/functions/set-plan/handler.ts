import { apiHandler, on } from '@jieti/lambda';
import { setPlan } from '../../commendations/set-plan.ts';
import { routes } from '../../contract/routes.ts';

export const handler = apiHandler(on(routes.setPlan, setPlan));
