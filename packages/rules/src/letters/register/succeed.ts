import { addDays } from '../../calendar/index.ts';
import { allow, type Outcome, refusal, refuse } from '../../decision/index.ts';
import type { LegalDate } from '../../vocabulary.ts';
import type { PostTenure } from './post.ts';

/** Somebody who comes to hold a post, or null for nobody. */
export type Holder = { readonly holder: string; readonly name?: string | undefined } | null;

const tenureFrom = ({ holder, name }: NonNullable<Holder>, from: LegalDate): PostTenure => ({
  holder,
  ...(name !== undefined && { name }),
  from,
  to: null,
});

/** The same holder from the same day: nothing new, but perhaps another display name. */
const renamed = (
  tenures: readonly PostTenure[],
  last: PostTenure,
  holder: NonNullable<Holder>,
): PostTenure[] => [...tenures.slice(0, -1), { ...tenureFrom(holder, last.from), to: last.to }];

const pointer = '/from';

const notAfter = ({ from, to }: PostTenure): Outcome<never> =>
  refuse([refusal('tenure-not-after-last', {}, { facts: { lastFrom: from, lastTo: to }, pointer })]);

const inOfficeAlready = ({ holder, from }: PostTenure): Outcome<never> =>
  refuse([refusal('holder-already-in-office', {}, { facts: { holder, from }, pointer })]);

/**
 * The tenures without those to come that a new entry takes the place of: one that has not begun binds nobody, and whoever it would
 * have ended goes on. An entry from a later day by another holder leaves them: it follows them.
 */
const withoutReplaced = (
  tenures: readonly PostTenure[],
  holder: Holder,
  from: LegalDate,
  today: LegalDate,
): readonly PostTenure[] => {
  const isSame = (one: PostTenure) => holder !== null && one.holder === holder.holder;
  const first = tenures.findIndex(
    (one) => one.from > today && (isSame(one) || (today <= from && from <= one.from)),
  );
  const replaced = tenures[first];
  if (!replaced || (replaced.from === from && isSame(replaced))) return tenures;
  const before = tenures.slice(0, first);
  const last = before.at(-1);
  const goesOn = last?.to === addDays(replaced.from, -1);
  return last && goesOn ? [...before.slice(0, -1), { ...last, to: null }] : before;
};

/**
 * Records who holds a post from a day on; the one before held it until the day before (A4, A5: responsibility attaches
 * to the post, whoever holds it answers). What was recorded of days gone by stays: a new tenure begins after the last one did, and what
 * is wrong there is corrected. An entry for a day to come gives way to the next one.
 */
export const succeed = (
  recorded: readonly PostTenure[],
  holder: Holder,
  from: LegalDate,
  today: LegalDate,
): Outcome<readonly PostTenure[]> => {
  const tenures = withoutReplaced(recorded, holder, from, today);
  const last = tenures.at(-1);
  if (!last) return allow(holder ? [tenureFrom(holder, from)] : []);
  if (holder && last.from === from && last.holder === holder.holder)
    return allow(renamed(tenures, last, holder));
  if (!holder && last.to === addDays(from, -1)) return allow(tenures);
  if (from <= last.from || (last.to !== null && from <= last.to)) return notAfter(last);
  if (holder && last.to === null && last.holder === holder.holder) return inOfficeAlready(last);
  const ended: PostTenure = last.to === null ? { ...last, to: addDays(from, -1) } : last;
  return allow([...tenures.slice(0, -1), ended, ...(holder ? [tenureFrom(holder, from)] : [])]);
};
