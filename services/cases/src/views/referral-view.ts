import type { Referral } from '@jieti/rules';

/** A referral as its reader needs it; its number is what its outcome is recorded by. */
export const referralView = ({ about: { post, role, holder }, ...referral }: Referral) => ({
  n: referral.number,
  to: referral.to,
  post,
  role,
  holder,
  why: referral.why,
  date: referral.date,
  document: referral.document,
  reasons: referral.reasons,
  madeAt: referral.madeAt,
  madeBy: referral.madeBy,
  outcome: referral.outcome,
});
