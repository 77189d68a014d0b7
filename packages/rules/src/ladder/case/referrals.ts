import type { LegalDate } from '../../vocabulary.ts';
import type { Case, Referral, ReferralOutcome } from './case.ts';

/** The leaders referred elsewhere in a case, in order (A27); none in a file kept from before there were referrals. */
export const referralsOf = (state: Case): readonly Referral[] => state.referrals ?? [];

type WithOutcomes = Pick<Referral, 'outcome' | 'outcomes'>;

/** An outcome by its number in the referral, from 1, and whether another stands in its place since. */
export interface NumberedOutcome extends ReferralOutcome {
  readonly number: number;
  readonly isCorrected: boolean;
}

/** Everything that came of a referral, in order (A27): removed and convicted, or convicted and acquitted later. */
export const outcomesOf = ({ outcome, outcomes }: WithOutcomes): readonly NumberedOutcome[] => {
  const all = outcomes ?? (outcome ? [outcome] : []);
  return all.map((one, index) => ({
    ...one,
    number: index + 1,
    isCorrected: all.some(({ corrects }) => corrects === index + 1),
  }));
};

/** The referral once more has come of it. */
export const withOutcome = <R extends WithOutcomes>(referral: R, outcome: ReferralOutcome): R => {
  const { outcomes = referral.outcome ? [referral.outcome] : [] } = referral;
  return outcomes.length === 0
    ? { ...referral, outcome }
    : { ...referral, outcome, outcomes: [...outcomes, outcome] };
};

/** The day since which the leader stands convicted (A25): not put right, and not followed by an acquittal; null: they do not. */
export const convictedOn = (referral: WithOutcomes): LegalDate | null => {
  const judged = outcomesOf(referral).filter(
    ({ result, isCorrected }) => !isCorrected && (result === 'criminally-liable' || result === 'acquitted'),
  );
  const last = judged.at(-1);
  return last?.result === 'criminally-liable' ? last.on : null;
};
