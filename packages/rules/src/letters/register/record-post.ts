import { authorize } from '../../competence/index.ts';
import {
  type Actor,
  allow,
  collect,
  type Dated,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
  refuse,
  refuseOr,
  today,
} from '../../decision/index.ts';
import { sameContent } from '../../same-content.ts';
import { unitEnded } from '../../unit-ended.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { type Changes, changesBetween } from './changes.ts';
import type { RegisterCity } from './enter-unit.ts';
import { type Post, type PostTenure, postOf } from './post.ts';
import { type Holder, succeed } from './succeed.ts';
import { endOf, type PlacedUnit, type Unit } from './unit.ts';

/** A post as it is to be, and who comes to hold it. */
export interface RecordPost extends Omit<Post, 'tenures'> {
  /** Absent: as before. Null: nobody, from that day on. */
  readonly holder?: Holder | undefined;
  readonly from?: LegalDate | undefined;
}

export interface PostContext extends Dated {
  readonly actor: Actor;
  readonly city: RegisterCity;
  readonly unit: PlacedUnit;
}

/** The history's words for a post that is entered or changed: of its tenures those that are new or not as they were. */
export type PostRecorded =
  | { readonly post: Omit<Post, 'tenures'>; readonly tenures: readonly PostTenure[] }
  | {
      readonly changed: Changes;
      readonly tenures: { readonly before: readonly PostTenure[]; readonly after: readonly PostTenure[] };
    };

/** Nobody comes to hold a post of a unit from a day on which it is no more (A3–A5). */
export const checkUnitThen = (unit: Unit, from: LegalDate | undefined): Refusal | null => {
  const end = endOf(unit);
  if (end === undefined || from === undefined || from < end) return null;
  return unitEnded(
    { unit: unit.id, from: end, into: unit.mergedInto },
    ['units', 'first-responsible', 'remits'],
    '/from',
  );
};

const tenuresAfter = (
  { holder, from }: RecordPost,
  before: readonly PostTenure[],
  on: LegalDate,
): Outcome<readonly PostTenure[]> => {
  if (holder === undefined) return allow(before);
  if (from === undefined) return refuse([refusal('from-missing', {}, { pointer: '/from' })]);
  return succeed(before, holder, from, on);
};

const without = (tenures: readonly PostTenure[], others: readonly PostTenure[]): PostTenure[] =>
  tenures.filter((tenure) => !others.some((other) => sameContent(tenure, other)));

const dataOf = ({ tenures, ...post }: Post, before: Post | undefined): PostRecorded => {
  if (!before) return { post, tenures };
  const { tenures: tenuresBefore, ...postBefore } = postOf(before);
  return {
    changed: changesBetween(postBefore, post),
    tenures: { before: without(tenuresBefore, tenures), after: without(tenures, tenuresBefore) },
  };
};

export const postRecorded = (
  post: Post,
  before: Post | undefined,
  { actor, now }: Pick<PostContext, 'actor' | 'now'>,
) =>
  ({
    type: before ? 'post-changed' : 'post-entered',
    at: now,
    actor,
    articles: ['first-responsible', 'remits', 'bodies'],
    data: dataOf(post, before),
    state: post,
  }) satisfies Decided<Post, PostRecorded>;

/**
 * Enters a post or changes it, and records who holds it from a day on (A4, A5, A6). Null where it says what stands there
 * already.
 */
export const recordPost = (
  before: Post | undefined,
  command: RecordPost,
  context: PostContext,
): Outcome<Decided<Post, PostRecorded> | null> => {
  const { actor, city, unit } = context;
  const tenures = tenuresAfter(command, before?.tenures ?? [], today(context));
  return refuseOr(
    collect(
      authorize(actor, 'record-post', unit.place, city),
      checkUnitThen(unit.unit, command.from),
      tenures.ok ? null : tenures.refusals,
    ),
    () => {
      const post = postOf({ ...command, tenures: tenures.ok ? tenures.value : [] });
      return before && sameContent(post, postOf(before)) ? null : postRecorded(post, before, context);
    },
  );
};
