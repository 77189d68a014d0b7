import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { issueKey } from '../../keys.ts';
import { issueLetters } from '../../issuing/issue-letters.ts';
import { settleBulk } from '../../settle.ts';

export const handler = apiHandler(
  on(routes.issueLetters, (request) =>
    settleBulk(request, issueKey(request.params.year), () => issueLetters(request)),
  ),
);
