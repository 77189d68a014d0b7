import { apiHandler, on } from '@jieti/lambda';
import { finishBulkThenRun } from '../../bulk/run-command.ts';
import { routes } from '../../contract/routes.ts';
import { registerKey } from '../../keys.ts';
import { correctPost } from '../../posts/correct-post.ts';
import { bulkKinds } from '../bulk-kinds.ts';

export const handler = apiHandler(
  on(routes.correctPost, (request) =>
    finishBulkThenRun(bulkKinds, request, registerKey, correctPost(request)),
  ),
);
