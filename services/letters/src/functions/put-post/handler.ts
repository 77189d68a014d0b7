import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { registerKey } from '../../keys.ts';
import { putPost } from '../../posts/put-post.ts';
import { settleBulk } from '../../settle.ts';

export const handler = apiHandler(
  on(routes.putPost, (request) => settleBulk(request, registerKey, putPost(request))),
);
