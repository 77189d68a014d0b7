import { outcomesOf, type Referral, type ReferralOutcome } from '@jieti/rules';

const outcomeView = ({ result, on, document, recordedAt, recordedBy }: ReferralOutcome) => ({
  result,
  on,
  document,
  recordedAt,
  recordedBy,
});

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
  outcome: referral.outcome && outcomeView(referral.outcome),
  outcomes: outcomesOf(referral).map((one) => ({
    n: one.number,
    ...outcomeView(one),
    corrects: one.corrects ?? null,
    reasons: one.reasons ?? null,
    isCorrected: one.isCorrected,
  })),
});
