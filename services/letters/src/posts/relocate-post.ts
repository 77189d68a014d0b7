import type { Write } from '@jieti/store';
import type { Relocation } from '../register/relocation.ts';
import { putVersion } from '../table.ts';
import { type PostRecord, postItem, postOf } from './post-record.ts';

const indexed = (item: object): unknown => Reflect.get(item, 'GSI1SK');

/** Takes a post along to its unit's place; only one that stands in the order of the tree has anything to change. */
export const relocatePost = (post: PostRecord, { place: { now } }: Relocation): Write[][] => {
  const moved = postItem(postOf(post), now, post.version);
  return indexed(moved) === indexed(post) ? [] : [[putVersion(moved, post.version)]];
};
