import { postOf } from '@jieti/rules';
import { atVersion, type Write } from '@jieti/store';
import type { Relocation } from '../register/relocation.ts';
import { table } from '../table.ts';
import { type PostRecord, postItem } from './post-record.ts';

const indexed = (item: object): unknown => Reflect.get(item, 'GSI1SK');

/** Takes a post along to its unit's place; only one that stands in the order of the tree has anything to change. */
export const relocatePost = (post: PostRecord, { place: { now } }: Relocation): Write[][] => {
  const moved = postItem(postOf(post), now, post);
  return indexed(moved) === indexed(post) ? [] : [[table.replace(moved, atVersion(post.version))]];
};
