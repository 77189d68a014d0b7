import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { recordSurvey } from '../../sheets/survey.ts';

export const handler = apiHandler(on(routes.recordSurvey, recordSurvey));
