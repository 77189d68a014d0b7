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
    outcome: z
      .strictObject({
        result: referralResult,
        on: legalDate,
        document,
        recordedAt: instant,
        recordedBy: actor,
      })
      .nullable(),
  })
  .meta({
    id: 'Referral',
    description: '移送及其结果 / a leader referred elsewhere, and what came of it ({@article:referrals})',
  });
