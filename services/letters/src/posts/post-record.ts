import { type LegalDate, type Post, postOf, tenureOn } from '@jieti/rules';
import type { Chained, Key, Range } from '@jieti/store';
import { allPrincipals, postKey, unitKey } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { table } from '../table.ts';

/** A post as it stands in the table. */
export interface PostRecord extends Post, Key, Chained {
  readonly entity: 'post';
}

/** The item of a post; principal posts also stand together, in the order of the tree. */
export const postItem = (
  post: Post,
  path: Path,
  { version, head }: Chained,
): PostRecord & Record<string, unknown> => ({
  ...postKey(post.unit, post.id),
  entity: 'post',
  ...postOf(post),
  version,
  head,
  ...(post.role === 'principal' && { GSI1PK: allPrincipals, GSI1SK: `${path}#${post.id}` }),
});

/** A post as the interface shows it, with who holds it on a day. */
export const postView = (post: Post & Pick<Chained, 'version'>, on: LegalDate) => {
  const tenure = tenureOn(post, on);
  return {
    ...postOf(post),
    version: post.version,
    holder: tenure
      ? { holder: tenure.holder, ...(tenure.name !== undefined && { name: tenure.name }), from: tenure.from }
      : null,
  };
};

export const loadPost = (unit: string, post: string): Promise<PostRecord | undefined> =>
  table.read<PostRecord>(postKey(unit, post));

/** The posts of a unit, in the order of their ids. */
export const postsIn = (unit: string): Range => ({ partition: unitKey(unit).PK, prefix: 'POST#' });

/** The posts of a unit that are principal: by them it signs (A4, A5, A7). */
export const principalPosts = async (unit: string): Promise<PostRecord[]> => {
  const posts = await table.all<PostRecord>(postsIn(unit));
  return posts.filter((post) => post.role === 'principal');
};

/** The units that have a principal in office on a day, of the whole city. */
export const unitsWithPrincipal = async (on: LegalDate): Promise<Set<string>> => {
  const posts = await table.all<PostRecord>({ index: 'GSI1', partition: allPrincipals });
  return new Set(posts.filter((post) => tenureOn(post, on)).map((post) => post.unit));
};
