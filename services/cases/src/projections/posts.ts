import type { Post } from '@jieti/letters/contract';
import type { Tenure, UnitId } from '@jieti/rules';
import { holderKey, holderPartition, postKey } from '../keys.ts';
import { table } from '../table.ts';

interface PostProjection {
  readonly post: Post;
}

const holdersOf = (post: Post): string[] => [...new Set(post.tenures.map((t) => t.holder))];

/**
 * Stores the projection of a post and, for each who ever held it, where to look them up. The look-up rows
 * come first: should the projection fail, the message is delivered again, and a row too many only leads to a post that
 * does not name the holder.
 */
export const projectPost = async (post: Post, version: number): Promise<void> => {
  for (const holder of holdersOf(post)) {
    const row = {
      ...holderKey(holder, post.unit, post.id),
      entity: 'holder-post',
      unit: post.unit,
      post: post.id,
    };
    await table.putNow(row);
  }
  await table.putIfNewer({ ...postKey(post.unit, post.id), entity: 'post-copy', version, post });
};

/** The posts of a unit, as the register has them now. */
export const postsOf = async (unit: UnitId): Promise<Post[]> =>
  (await table.all<PostProjection>({ partition: postKey(unit, '').PK, prefix: postKey(unit, '').SK })).map(
    (copy) => copy.post,
  );

/** Everybody's time in a post. */
export const tenuresOfPost = ({ unit, id: post, role, tenures }: Post): Tenure[] =>
  tenures.map(({ holder, from, to }) => ({ unit, post, role, holder, from, to }));

/** Everybody's time in the unit's posts, by post; responsibility attaches to the post (A4, A5). */
export const tenuresOf = async (unit: UnitId): Promise<Tenure[]> =>
  (await postsOf(unit)).flatMap(tenuresOfPost);

/** The units of which somebody ever held a post. */
export const unitsOfHolder = async (holder: string): Promise<UnitId[]> => {
  const rows = await table.all<{ unit: UnitId }>({ partition: holderPartition(holder) });
  return [...new Set(rows.map((row) => row.unit))];
};
