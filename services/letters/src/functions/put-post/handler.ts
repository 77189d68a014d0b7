import { apiHandler, on } from '@jieti/lambda';
import { finishBulkThenRun } from '../../bulk/run-command.ts';
import { routes } from '../../contract/routes.ts';
import { registerKey } from '../../keys.ts';
import { putPost } from '../../posts/put-post.ts';
import { bulkKinds } from '../bulk-kinds.ts';

export const handler = apiHandler(
  on(routes.putPost, (request) => finishBulkThenRun(bulkKinds, request, registerKey, putPost(request))),
);
