import { busHandler, subscribe } from '@jieti/lambda';
import { postChanged } from '@jieti/letters/contract';
import { filePost } from '../../archives/filing.ts';
import { storePost } from '../../projections/posts.ts';

/**
 * Keeps the projection of posts, and files a post's holders in the archives of the years published already (A11); also when the
 * event was seen before: what a crash left undone between the two is then made good.
 */
export const handler = busHandler(
  subscribe(postChanged, async (changed) => {
    await storePost(changed);
    await filePost(changed.post.unit, changed.post.id);
  }),
);
