import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import {
  readRunHistory,
  readSchemeHistory,
  readScoresHistory,
  readSurveyHistory,
} from '../../histories/read.ts';

export const handler = apiHandler(
  on(routes.readSchemeHistory, readSchemeHistory),
  on(routes.readScoresHistory, readScoresHistory),
  on(routes.readSurveyHistory, readSurveyHistory),
  on(routes.readRunHistory, readRunHistory),
);
