import type { Post } from '../contract/records.ts';
import { queryAll } from '../table.ts';
import type { PostRecord } from './post-record.ts';

/** Units are asked for their posts so many at once. */
const atOnce = 25;

/** The posts of units, in the order of the units, until there are more of them than `most`. */
export const postsOf = async (units: readonly { readonly id: string }[], most: number): Promise<Post[]> => {
  const posts: Post[] = [];
  for (let i = 0; i < units.length && posts.length <= most; i += atOnce) {
    const found = await Promise.all(
      units.slice(i, i + atOnce).map(({ id }) =>
        queryAll<PostRecord>({
          KeyConditionExpression: 'PK = :pk AND begins_with(SK, :post)',
          ExpressionAttributeValues: { ':pk': `UNIT#${id}`, ':post': 'POST#' },
        }),
      ),
    );
    posts.push(...found.flat());
  }
  return posts;
};
