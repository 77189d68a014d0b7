import type { LegalDate } from '@jieti/rules';
import type { Key } from '@jieti/store';
import type { Post, Tenure } from '../contract/records.ts';
import { allPrincipals, postKey } from '../keys.ts';
import type { Path } from '../register/path.ts';
import { queryAll } from '../table.ts';

/** A post as it stands in the table. */
export interface PostRecord extends Post, Key {
  readonly entity: 'post';
  readonly version: number;
}

/** The item of a post; principal posts also stand together, in the order of the tree. */
export const postItem = (post: Post, path: Path, version: number): PostRecord => ({
  ...postKey(post.unit, post.id),
  entity: 'post',
  ...post,
  version,
  ...(post.role === 'principal' && { GSI1PK: allPrincipals, GSI1SK: `${path}#${post.id}` }),
});

/** What of a record is the post itself. */
export const postOf = ({ id, unit, title, role, tenures }: Post): Post => ({
  id,
  unit,
  title,
  role,
  tenures,
});

/** Who held a post on a day; undefined while it was vacant. */
const tenureOn = (post: Pick<Post, 'tenures'>, on: LegalDate): Tenure | undefined =>
  post.tenures.find(({ from, to }) => from <= on && (to === null || on <= to));

/** A post as the interface shows it, with who holds it on a day. */
export const postView = (post: Post & { readonly version: number }, on: LegalDate) => {
  const tenure = tenureOn(post, on);
  return {
    ...postOf(post),
    version: post.version,
    holder: tenure
      ? { holder: tenure.holder, ...(tenure.name !== undefined && { name: tenure.name }), from: tenure.from }
      : null,
  };
};

/** The posts of a unit that are principal: by them it signs (A4, A5, A7). */
export const principalPosts = async (unit: string): Promise<PostRecord[]> => {
  const posts = await queryAll<PostRecord>({
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :post)',
    ExpressionAttributeValues: { ':pk': `UNIT#${unit}`, ':post': 'POST#' },
    ConsistentRead: true,
  });
  return posts.filter((post) => post.role === 'principal');
};

/** The units that have a principal in office on a day, of the whole city. */
export const unitsWithPrincipal = async (on: LegalDate): Promise<Set<string>> => {
  const posts = await queryAll<PostRecord>({
    IndexName: 'GSI1',
    KeyConditionExpression: 'GSI1PK = :pk',
    ExpressionAttributeValues: { ':pk': allPrincipals },
  });
  return new Set(posts.filter((post) => tenureOn(post, on)).map((post) => post.unit));
};
