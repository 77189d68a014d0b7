import type { Post, postChanged } from '@jieti/letters/contract';
import type { Key } from '@jieti/store';
import type { z } from 'zod';
import { holderKey, holderPK, postKey, postsPK, unitRange } from '../keys.ts';
import { table } from '../table.ts';

/** The projection of a post with all who held it, from the events of letters. */
export interface PostCopy extends Key {
  readonly entity: 'post-copy';
  readonly post: Post;
  readonly version: number;
}

interface HolderRow extends Key {
  readonly unit: string;
  readonly post: string;
}

/** Posts of the units from `first` to `last`, in the order of units and posts. */
export const postsBetween = async (first: string, last: string): Promise<Post[]> =>
  (await table.all<PostCopy>({ partition: postsPK, between: unitRange(first, last) })).map(
    ({ post }) => post,
  );

/** Our copy of one post. */
export const postCopy = async (unit: string, id: string): Promise<Post | undefined> =>
  (await table.read<PostCopy>(postKey(unit, id)))?.post;

/** Stores where to look up each who ever held one of these posts. Written before the post: a row too many does no harm. */
export const storeHolders = (posts: readonly Post[]): Promise<void> =>
  table.putMany(
    posts.flatMap(({ unit, id, tenures }) =>
      [...new Set(tenures.map(({ holder }) => holder))].map((holder) => ({
        ...holderKey(holder, unit, id),
        entity: 'holder-post',
        unit,
        post: id,
      })),
    ),
  );

/** Stores a post unless a newer version is there (idempotent). */
export const storePost = async ({ post, version }: z.output<typeof postChanged.detail>): Promise<void> => {
  await storeHolders([post]);
  const copy: PostCopy = { ...postKey(post.unit, post.id), entity: 'post-copy', post, version };
  await table.putIfNewer({ ...copy });
};

/** The posts somebody holds or ever held, with all their holders. */
export const postsOfHolder = async (holder: string): Promise<Post[]> => {
  const rows = await table.all<HolderRow>({ partition: holderPK(holder) });
  const copies = await table.readMany<PostCopy>(rows.map(({ unit, post }) => postKey(unit, post)));
  // A holder entered by mistake and taken out again leaves a row behind.
  return copies
    .map(({ post }) => post)
    .filter(({ tenures }) => tenures.some((tenure) => tenure.holder === holder))
    .sort((a, b) => (`${a.unit}#${a.id}` < `${b.unit}#${b.id}` ? -1 : 1));
};

/** The holders of a unit's posts on a day. */
export const holdingOn = (posts: readonly Post[], day: string) =>
  posts.flatMap(({ id: post, role, tenures }) =>
    tenures
      .filter(({ from, to }) => from <= day && (to === null || day <= to))
      .map(({ holder }) => ({ holder, post, role })),
  );
