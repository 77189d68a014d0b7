import { type Decided, refusal, today } from '../../decision/index.ts';
import { sameContent } from '../../same-content.ts';
import type { UnitId } from '../../vocabulary.ts';
import { type Post, postOf } from '../register/post.ts';
import { type PostRecorded, postRecorded } from '../register/record-post.ts';
import type { ImportCounts } from '../register/register.ts';
import type { PlacedUnit } from '../register/unit.ts';
import { actorAt } from './actor-at.ts';
import { countsOf } from './import-units.ts';
import { checkNotRepeated, checkRow, checkSamePost, type PostRow } from './post-row.ts';
import { atColumn, type ImportContext, type RowRefusal } from './row.ts';
import { tenuresAfter } from './tenures-after.ts';

/** The posts of a file, and the units and posts that they are judged by. */
export interface PostsContext extends ImportContext {
  /** A unit of the register as the file leaves it, or one that comes with it. */
  readonly unitOf: (id: UnitId) => PlacedUnit | undefined;
  /** True of a unit of the file that is at fault itself: its posts are not blamed for it. */
  readonly isAtFault: (id: UnitId) => boolean;
  /** The posts on record, by `postRef`. */
  readonly known: ReadonlyMap<string, Post>;
}

/** A post that an import enters or changes. */
export interface ImportedPost {
  readonly unit: PlacedUnit;
  /** Null of a new one. */
  readonly before: Post | null;
  readonly decided: Decided<Post, PostRecorded>;
  /** The first row that says something of it. */
  readonly row: number;
}

export interface PostsImport {
  readonly refusals: readonly RowRefusal[];
  readonly posts: readonly ImportedPost[];
  readonly counts: ImportCounts;
}

interface Judged {
  readonly refusals: readonly RowRefusal[];
  /** Absent where nothing changes, or something is refused. */
  readonly imported?: ImportedPost;
}

/** A post's id is its own within its unit only. */
export const postRef = (unit: UnitId, post: string): string => `${unit}/${post}`;

const refusedAt = (first: PostRow, code: 'unknown-unit' | 'outside-jurisdiction'): Judged => {
  const details = { pointer: '/unit' };
  const refused =
    code === 'unknown-unit' ? refusal(code, { unit: first.unit }, details) : refusal(code, {}, details);
  return { refusals: [atColumn(first.row, refused)] };
};

const judgePost = (first: PostRow, rows: readonly PostRow[], context: PostsContext): Judged => {
  const unit = context.unitOf(first.unit);
  if (!unit) return context.isAtFault(first.unit) ? { refusals: [] } : refusedAt(first, 'unknown-unit');
  const actor = actorAt(unit.place, context);
  if (!actor) return refusedAt(first, 'outside-jurisdiction');
  const before = context.known.get(postRef(first.unit, first.post));
  const wrong = [...checkSamePost(rows), ...checkNotRepeated(rows)];
  if (wrong.length > 0) return { refusals: wrong };
  const { tenures, refusals } = tenuresAfter(rows, before?.tenures ?? [], unit.unit, today(context));
  if (refusals.length > 0) return { refusals };
  const post = postOf({ ...first, id: first.post, tenures });
  if (before && sameContent(post, before)) return { refusals: [] };
  const decided = postRecorded(post, before, { actor, now: context.now });
  return { refusals: [], imported: { unit, before: before ?? null, decided, row: first.row } };
};

/** Judges the posts of a file (A4, A5, A6): every refusal by its cell; only where there is none is anything imported. */
export const importPosts = (rows: readonly PostRow[], context: PostsContext): PostsImport => {
  const refusals = rows.flatMap(checkRow);
  const readable = rows.filter((row) => checkRow(row).length === 0);
  const groups = [...Map.groupBy(readable, ({ unit, post }) => postRef(unit, post)).values()];
  const posts: ImportedPost[] = [];
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const judged = judgePost(first, group, context);
    refusals.push(...judged.refusals);
    if (judged.imported) posts.push(judged.imported);
  }
  return { refusals, posts, counts: countsOf(posts, groups.length) };
};
