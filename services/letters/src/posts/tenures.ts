import { addDays, allow, type LegalDate, type Outcome, type Refusal, refuse } from '@jieti/rules';
import type { Tenure } from '../contract/records.ts';

/** Who comes to hold a post, or null for nobody. */
export type Holder = { readonly holder: string; readonly name?: string | undefined } | null;

const refusal = (code: string, zh: string, en: string, facts: Refusal['facts']): Outcome<never> =>
  refuse([{ code, kind: 'state', articles: ['A4', 'A5'], text: { zh, en }, facts, pointer: '/from' }]);

const asTenure = ({ holder, name }: NonNullable<Holder>, from: LegalDate): Tenure => ({
  holder,
  ...(name !== undefined && { name }),
  from,
  to: null,
});

/** The same holder from the same day: nothing new, but perhaps another display name. */
const renamed = (tenures: readonly Tenure[], last: Tenure, holder: NonNullable<Holder>): Tenure[] => [
  ...tenures.slice(0, -1),
  { ...asTenure(holder, last.from), to: last.to },
];

const notAfter = (last: Tenure): Outcome<never> =>
  refusal(
    'tenure-not-after-last',
    '任职起始日应晚于上一任的起始日和离任日',
    'A holder’s first day comes after the first day and the last day of the one before',
    { lastFrom: last.from, lastTo: last.to },
  );

/**
 * Records who holds a post from a day on; the one before held it until the day before (A4, A5: responsibility attaches
 * to the post, whoever holds it answers). What was recorded stays: a new tenure begins after the last one did.
 */
export const succeed = (
  tenures: readonly Tenure[],
  holder: Holder,
  from: LegalDate,
): Outcome<readonly Tenure[]> => {
  const last = tenures.at(-1);
  if (!last) return allow(holder ? [asTenure(holder, from)] : []);
  if (holder && last.from === from && last.holder === holder.holder)
    return allow(renamed(tenures, last, holder));
  if (!holder && last.to === addDays(from, -1)) return allow(tenures);
  if (from <= last.from || (last.to !== null && from <= last.to)) return notAfter(last);
  if (holder && last.to === null && last.holder === holder.holder)
    return refusal('holder-already-in-office', '此人已在任', 'This holder holds the post already', {
      holder: last.holder,
      from: last.from,
    });
  const ended: Tenure = last.to === null ? { ...last, to: addDays(from, -1) } : last;
  return allow([...tenures.slice(0, -1), ended, ...(holder ? [asTenure(holder, from)] : [])]);
};
