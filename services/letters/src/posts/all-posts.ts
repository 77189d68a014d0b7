import { type Post, postOf } from '@jieti/rules';
import { table } from '../table.ts';
import { type PostRecord, postsIn } from './post-record.ts';

/** Units are asked for their posts so many at once. */
const atOnce = 25;

/** The posts of units, in the order of the units, until there are more of them than `most`. */
export const postsOf = async (units: readonly { readonly id: string }[], most: number): Promise<Post[]> => {
  const posts: Post[] = [];
  for (let i = 0; i < units.length && posts.length <= most; i += atOnce) {
    const slice = units.slice(i, i + atOnce);
    const found = await Promise.all(slice.map(({ id }) => table.all<PostRecord>(postsIn(id))));
    posts.push(...found.flat().map(postOf));
  }
  return posts;
};
