import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { lettersOfYearHistory, templateHistory } from '../../issuing/histories-of-year.ts';
import { letterHistory } from '../../letters/letter-history.ts';
import { getLetter, listLetters } from '../../letters/read-letters.ts';

export const handler = apiHandler(
  on(routes.getLetter, getLetter),
  on(routes.listLetters, listLetters),
  on(routes.letterHistory, letterHistory),
  on(routes.templateHistory, templateHistory),
  on(routes.lettersOfYearHistory, lettersOfYearHistory),
);
