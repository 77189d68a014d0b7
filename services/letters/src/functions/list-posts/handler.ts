import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listPosts } from '../../posts/list-posts.ts';
import { readPostHistory } from '../../posts/post-ledger.ts';

export const handler = apiHandler(
  on(routes.listPosts, listPosts),
  on(routes.readPostHistory, readPostHistory),
);
