import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { requestGrading } from '../../runs/request.ts';

export const handler = apiHandler(on(routes.requestGrading, requestGrading));
