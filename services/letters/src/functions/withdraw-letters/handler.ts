import { apiHandler, on } from '@jieti/lambda';
import { finishBulkThenRun } from '../../bulk/run-command.ts';
import { routes } from '../../contract/routes.ts';
import { withdrawLetters } from '../../issuing/withdraw-letters.ts';
import { issueKey } from '../../keys.ts';
import { bulkKinds } from '../bulk-kinds.ts';

export const handler = apiHandler(
  on(routes.withdrawLetters, (request) =>
    finishBulkThenRun(bulkKinds, request, issueKey(request.params.year), () => withdrawLetters(request)),
  ),
);
