import { apiHandler, on } from '@jieti/lambda';
import { routes } from '../../contract/routes.ts';
import { listPosts } from '../../posts/list-posts.ts';

export const handler = apiHandler(on(routes.listPosts, listPosts));
