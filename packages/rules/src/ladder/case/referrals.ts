import type { Case, Referral } from './case.ts';

/** The leaders referred elsewhere in a case, in order (A27); none in a file kept from before there were referrals. */
export const referralsOf = (state: Case): readonly Referral[] => state.referrals ?? [];
