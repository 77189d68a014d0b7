import { authorize } from '../../competence/index.ts';
import { checkDocumentDate } from '../../decision/document.ts';
import {
  type CheckResult,
  collect,
  type Decided,
  type DocumentRef,
  type Outcome,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import { sameContent } from '../../same-content.ts';
import type { LegalDate } from '../../vocabulary.ts';
import { type Post, type PostTenure, postOf } from './post.ts';
import { checkUnitThen, type PostContext } from './record-post.ts';

/** A tenure as it should have been entered. */
interface RightTenure extends Omit<PostTenure, 'to'> {
  /** Its last day, null while it lasts; left out, that of the entry it takes the place of. */
  readonly to?: LegalDate | null | undefined;
}

/** A correction of who held a post: reasons and a document, for much hangs on it. */
export interface CorrectPost {
  /** The entry that is wrong, by its holder and first day; absent where one was forgotten. */
  readonly wrong?: Pick<PostTenure, 'holder' | 'from'> | undefined;
  /** The entries as they should have been; none where nobody held it. */
  readonly right: readonly RightTenure[];
  readonly reasons: string;
  readonly document: DocumentRef;
}

/** The history's words for a correction: the old entry is kept here, beside what stands now. */
export type PostCorrected = {
  readonly wrong: PostTenure | null;
  readonly right: readonly PostTenure[];
  readonly reasons: string;
  readonly document: DocumentRef;
};

const entryOf = ({ tenures }: Post, wrong: NonNullable<CorrectPost['wrong']>): PostTenure | undefined =>
  tenures.find(({ holder, from }) => holder === wrong.holder && from === wrong.from);

const checkEntry = (wrong: CorrectPost['wrong'], entry: PostTenure | undefined): CheckResult =>
  wrong !== undefined && entry === undefined
    ? refusal('no-such-tenure', { from: wrong.from }, { facts: wrong, pointer: '/wrong' })
    : null;

const tenureOf = ({ holder, name, from, to }: RightTenure, entry: PostTenure | undefined): PostTenure => ({
  holder,
  ...(name !== undefined && { name }),
  from,
  to: to === undefined ? (entry?.to ?? null) : to,
});

const checkDays = (right: readonly PostTenure[]): CheckResult =>
  right.flatMap(({ from, to }, i) =>
    to !== null && to < from ? [refusal('to-before-from', {}, { pointer: `/right/${i}/to` })] : [],
  );

/** At most one holds a post on a day. */
const checkOverlaps = (inOrder: readonly PostTenure[]): CheckResult =>
  inOrder.flatMap((one, i) => {
    const before = inOrder[i - 1];
    if (!before || (before.to !== null && before.to < one.from)) return [];
    const fill = { from: before.from, other: one.from };
    return [refusal('tenures-overlap', fill, { facts: { tenures: [before, one] }, pointer: '/right' })];
  });

const byFirstDay = (a: PostTenure, b: PostTenure): number => (a.from < b.from ? -1 : 1);

/**
 * Puts right who held a post (A4, A5): an entry that was wrong, or that is missing, with reasons and a document. The old one stays
 * in the post's history. Whatever followed from it is looked at again by whoever keeps it: signatures, archives, bars, answers about
 * eligibility.
 */
export const correctPost = (
  before: Post,
  command: CorrectPost,
  context: PostContext,
): Outcome<Decided<Post, PostCorrected>> => {
  const { actor, city, now, unit } = context;
  const { wrong, reasons, document } = command;
  const entry = wrong && entryOf(before, wrong);
  const right = command.right.map((one) => tenureOf(one, entry));
  const tenures = [...before.tenures.filter((one) => one !== entry), ...right].toSorted(byFirstDay);
  const state = postOf({ ...before, tenures });
  return refuseOr(
    collect(
      authorize(actor, 'correct-post', unit.place, city),
      checkEntry(wrong, entry),
      checkDays(right),
      checkOverlaps(tenures),
      ...right.map(({ from }) => checkUnitThen(unit.unit, from)),
      sameContent(state, postOf(before)) ? refusal('nothing-corrected', {}, { pointer: '/right' }) : null,
      checkDocumentDate(document.date, context, ['first-responsible']),
    ),
    () => ({
      type: 'post-corrected',
      at: now,
      actor,
      articles: ['first-responsible', 'remits', 'bodies'],
      data: { wrong: entry ?? null, right, reasons, document },
      state,
    }),
  );
};
