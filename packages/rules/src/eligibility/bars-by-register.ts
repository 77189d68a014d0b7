import type { LegalDate, PostRole } from '../vocabulary.ts';

/** A bar as a decision left it: on whom it named, by the register of then. */
interface DecidedBar {
  readonly post: string;
  readonly role: PostRole;
  readonly holder: string;
  /** Days of the matter on which they held the post, for which they answer (I-39); absent in a decision from before they were named. */
  readonly answersFor?: readonly { readonly on: LegalDate }[] | undefined;
}

/** A post with all who held it, by the register as it is now. */
interface RegisteredPost {
  readonly id: string;
  readonly tenures: readonly {
    readonly holder: string;
    readonly from: LegalDate;
    readonly to: LegalDate | null;
  }[];
}

const heldOn = ({ tenures }: RegisteredPost, day: LegalDate): string[] =>
  tenures.filter(({ from, to }) => from <= day && (to === null || day <= to)).map(({ holder }) => holder);

/** Before the decision named anybody, the bar fell on whoever held the post that day. */
const asOfThatDay = ({ holder }: DecidedBar, post: RegisteredPost, from: LegalDate): string[] =>
  post.tenures.some((one) => one.holder === holder && one.from <= from) ? [holder] : heldOn(post, from);

/** The one named for each day on which they held the post after all, whoever else did for the others. */
const asOfTheirDays = (
  { holder }: DecidedBar,
  post: RegisteredPost,
  days: readonly LegalDate[],
): string[] => {
  const holding = days.map((day) => heldOn(post, day)).map((all) => (all.includes(holder) ? [holder] : all));
  return [...new Set(holding.flat())];
};

const rightly = <B extends DecidedBar>(bar: B, post: RegisteredPost | undefined, from: LegalDate): B[] => {
  if (!post) return [bar];
  const holders = bar.answersFor
    ? asOfTheirDays(
        bar,
        post,
        bar.answersFor.map(({ on }) => on),
      )
    : asOfThatDay(bar, post, from);
  return holders.map((holder) => ({ ...bar, holder }));
};

/**
 * The bars of a measure as the register has it since it was corrected (A4, A5, A23, A24; I-39): responsibility attaches to the post, so
 * that where the one who was named had not held it on the days for which they answer, the bar is on whoever did, and on nobody where it
 * was vacant. A post of which the register says nothing here stays as decided.
 * @param from the day the measure took force, which counts in a decision from before it named anybody.
 * @param posts those of the unit.
 */
export const barsByRegister = <B extends DecidedBar>(
  bars: readonly B[],
  from: LegalDate,
  posts: readonly RegisteredPost[],
): B[] =>
  bars.flatMap((bar) =>
    rightly(
      bar,
      posts.find(({ id }) => id === bar.post),
      from,
    ),
  );
