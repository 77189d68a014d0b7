import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { readScores } from '../../sheets/read-scores.ts';
import { readSurvey } from '../../sheets/read-survey.ts';

export const handler = apiHandler(on(routes.readScores, readScores), on(routes.readSurvey, readSurvey));
