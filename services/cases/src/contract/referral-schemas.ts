import { z } from 'zod';
import {
  actor,
  document,
  instant,
  legalDate,
  postRole,
  referralReason,
  referralReceiver,
  referralResult,
} from './words.ts';

const outcome = z.strictObject({
  result: referralResult,
  on: legalDate,
  document,
  recordedAt: instant,
  recordedBy: actor,
});

export const referral = z
  .strictObject({
    n: z.int(),
    to: referralReceiver,
    post: z.string(),
    role: postRole,
    holder: z.string(),
    why: referralReason,
    date: legalDate,
    document,
    reasons: z.string(),
    madeAt: instant,
    madeBy: actor,
    outcome: outcome.nullable().meta({ description: '最近登记的结果 / the last that came back' }),
    outcomes: z
      .array(
        z.strictObject({
          n: z.int(),
          ...outcome.shape,
          corrects: z.int().nullable(),
          reasons: z.string().nullable(),
          isCorrected: z.boolean(),
        }),
      )
      .meta({
        description:
          '历次结果，登记有误的已由后者更正 / all that came back; one that was recorded wrongly is put right by a later one',
      }),
  })
  .meta({
    id: 'Referral',
    description: '移送及其结果 / a leader referred elsewhere, and what came of it ({@article:referrals})',
  });
