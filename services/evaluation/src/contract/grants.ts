import { freeText, instant, legalDate, postId, unitId } from '@jieti/lambda/contract';
import { grantKindIds, grantOutcomes } from '@jieti/rules';
import { z } from 'zod';
import { commendationRef } from './commendations.ts';
import { documentSchema } from './document.ts';
import { gradeSchema } from './grades.ts';

const outcome = z.enum(grantOutcomes);

const common = {
  outcome,
  /** The day it was given, or taken back. */
  on: legalDate,
  document: documentSchema,
  /** Why; required of what was taken back. */
  reasons: freeText(2000).optional(),
};

export const grantBody = z
  .discriminatedUnion('of', [
    z.strictObject({
      of: z.literal('reward'),
      ...common,
      /** The entry of the archive it goes with: year, unit, post and first day in it. */
      year: z.number().int().min(2000).max(2199),
      unit: unitId,
      post: postId,
      from: legalDate,
    }),
    z.strictObject({ of: z.literal('entitlement'), ...common, commendation: commendationRef }),
  ])
  .meta({
    id: 'GrantRequest',
    description:
      'That a reward ({@article:rewards}) or an entitlement ({@article:honours-from-above}) was given, or taken back',
  });

export const grantAnswer = z
  .strictObject({
    of: z.enum(grantKindIds),
    outcome,
    /** The reward as the plan says it, or the honour the entitlement goes with. */
    what: z.string(),
    on: legalDate,
    document: documentSchema,
    reasons: z.string().nullable(),
    /** The result a reward was given for. */
    result: z.strictObject({ version: z.number().int(), grade: gradeSchema }).nullable(),
    /** The office that recorded it. */
    body: z.string(),
    jurisdiction: z.string(),
    at: instant,
  })
  .meta({
    id: 'Grant',
    description:
      'What a holder was given, or what was taken back ({@article:honours-from-above}, {@article:rewards})',
  });

export type GrantBody = z.output<typeof grantBody>;
export type GrantAnswer = z.output<typeof grantAnswer>;
