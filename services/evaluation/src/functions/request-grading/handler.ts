import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { requestGrading } from '../../runs/request-grading.ts';

export const handler = apiHandler(on(routes.requestGrading, requestGrading));
