import { freeText } from '@jieti/lambda';
import { z } from 'zod';
import { article, effect, explanation, holderId, instant, legalDate, stageId, unitId } from './words.ts';

/** A11: whoever assesses or promotes asks first. */

export const eligibilityQuery = z
  .strictObject({
    unit: unitId.optional(),
    holder: holderId.optional(),
    on: legalDate.optional().meta({ description: '不填为今日 / today if left out' }),
    purpose: freeText(200).optional(),
  })
  .refine((q) => (q.unit === undefined) !== (q.holder === undefined), {
    params: { code: 'unit-or-holder' },
    message: 'Name either a unit or a holder',
  });

export const eligibilityAnswer = z
  .strictObject({
    inquiryId: z.string(),
    askedAt: instant,
    unit: z.string().nullable(),
    holder: z.string().nullable(),
    on: legalDate,
    eligible: z.boolean(),
    reasons: z.array(
      z.strictObject({
        caseId: z.string(),
        stage: stageId,
        article,
        effect,
        from: legalDate,
        lastDay: legalDate,
        until: z.union([z.literal('released'), legalDate]),
      }),
    ),
    explanation,
  })
  .meta({ id: 'Eligibility' });
