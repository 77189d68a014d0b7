import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { readScores } from '../../uploads/read-scores.ts';
import { readSurvey } from '../../uploads/read-survey.ts';

export const handler = apiHandler(on(routes.readScores, readScores), on(routes.readSurvey, readSurvey));
