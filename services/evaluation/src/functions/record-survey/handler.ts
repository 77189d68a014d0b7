import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { recordSurvey } from '../../uploads/record-survey.ts';

export const handler = apiHandler(on(routes.recordSurvey, recordSurvey));
