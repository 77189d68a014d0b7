import { apiHandler, on } from '@jieti/lambda';
import { readResultHistory, readReviewHistory } from '../../cards/histories.ts';
import { listResults } from '../../cards/list.ts';
import { readResult } from '../../cards/read.ts';
import { routes } from '../../contract/routes.ts';
import { readPublicationHistory } from '../../publication/read-history.ts';

export const handler = apiHandler(
  on(routes.listResults, listResults),
  on(routes.readResult, readResult),
  on(routes.readResultHistory, readResultHistory),
  on(routes.readReviewHistory, readReviewHistory),
  on(routes.readPublicationHistory, readPublicationHistory),
);
