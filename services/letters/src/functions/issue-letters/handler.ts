import { apiHandler, on } from '@jieti/lambda';
import { finishBulkThenRun } from '../../bulk/run-command.ts';
import { routes } from '../../contract/routes.ts';
import { issueLetters } from '../../issuing/issue-letters.ts';
import { issueKey } from '../../keys.ts';
import { bulkKinds } from '../bulk-kinds.ts';

export const handler = apiHandler(
  on(routes.issueLetters, (request) =>
    finishBulkThenRun(bulkKinds, request, issueKey(request.params.year), () => issueLetters(request)),
  ),
);
