import { apiHandler, on, once } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { putPost } from '../../posts/put-post.ts';
import { tableName } from '../../table.ts';

export const handler = apiHandler(
  on(routes.putPost, (request) => once(tableName(), request, () => putPost(request))),
);
