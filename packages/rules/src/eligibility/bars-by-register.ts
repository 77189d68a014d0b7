import type { LegalDate, PostRole } from '../vocabulary.ts';

/** A bar as a decision left it: on whoever held the post by the register of that day. */
interface DecidedBar {
  readonly post: string;
  readonly role: PostRole;
  readonly holder: string;
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

const rightly = <B extends DecidedBar>(bar: B, post: RegisteredPost | undefined, from: LegalDate): B[] => {
  const isOnRecord = post?.tenures.some((one) => one.holder === bar.holder && one.from <= from);
  if (!post || isOnRecord) return [bar];
  return heldOn(post, from).map((holder) => ({ ...bar, holder }));
};

/**
 * The bars of a measure as the register has it since it was corrected (A4, A5, A23, A24): responsibility attaches to the post, so that
 * where the one who was named had never held it when the measure took force, the bar is on whoever did, and on nobody where it
 * was vacant. A post of which the register says nothing here stays as decided.
 * @param from the day the measure took force.
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
