import { freeText, instant, lawId, legalDate, level, unitId } from '@jieti/lambda/contract';
import { holderRef } from '@jieti/letters/contract';
import {
  commendationOutcomes,
  commendationStatuses,
  commendationWays,
  commendedKinds,
  entitlementKinds,
} from '@jieti/rules';
import { z } from 'zod';
import { documentSchema } from './document.ts';
import { gradeSchema } from './grades.ts';

/** Kind and last year of a plan: there is one of each kind a year (A14, A16). */
const planId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}-2[01]\d\d$/)
  .meta({
    description:
      'Kind and last year of a plan, `kind-2026`; the kinds are those of the city’s law (GET /regulation)',
  });

export const planParams = z.strictObject({ id: planId });

const quotaSchema = z
  .strictObject({
    whom: z.enum(commendedKinds),
    /** Of units of that level, or of that group of the register; of all if neither is said. */
    level: level.optional(),
    group: freeText(64).optional(),
    places: z.number().int().min(0).max(10_000),
  })
  .meta({ id: 'Quota', description: 'How many may be commended, of whom ({@article:commendations})' });

const rewardsSchema = z.record(gradeSchema, freeText(500)).meta({
  id: 'Rewards',
  description:
    'What goes with each grade ({@article:evaluation}, {@article:rewards}); the last is not rewarded',
});

export const planBody = z
  .discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('plan'),
      document: documentSchema,
      terms: freeText(4000).optional(),
      quotas: z.array(quotaSchema).min(1).max(50).optional(),
      /** Asks for more than the city does (I-28). */
      gradeAtLeast: gradeSchema.optional(),
      rewards: rewardsSchema.optional(),
    }),
    z.strictObject({
      act: z.literal('agree'),
      document: documentSchema,
      /** The text that is agreed to. */
      text: z.number().int().min(1),
    }),
  ])
  .meta({ id: 'CommendationPlanRequest', description: 'To draw up or change a plan, or to agree to it' });

const by = z.enum(commendationWays);
/** In question: what it rested on that day no longer holds, and those who gave it have yet to say what becomes of it (I-33). */
export const commendationStatus = z.enum(commendationStatuses);
const outcome = z.enum(commendationOutcomes);
export const reasonSchema = z.strictObject({
  code: z.string(),
  articles: z.array(z.string()),
  zh: z.string(),
  en: z.string(),
  facts: z.record(z.string(), z.unknown()),
});

export const resolutionSchema = z
  .strictObject({ outcome, reasons: z.string(), document: documentSchema, body: z.string(), at: instant })
  .meta({
    id: 'CommendationResolution',
    description: 'What those who gave a commendation said of it: kept, taken back, or given again (I-33)',
  });

export const commendationSchema = z
  .strictObject({
    id: z.string(),
    by,
    plan: z.string().nullable(),
    whom: z.enum(commendedKinds),
    /** The unit commended, or for which the holder was named. */
    unit: z.string(),
    holder: z.string().nullable(),
    honour: z.string(),
    on: legalDate,
    document: documentSchema,
    at: instant,
    status: commendationStatus,
    /** What stands against it now; kept all the same, it stands. */
    reasons: z.array(reasonSchema),
    entitled: z.array(
      z.strictObject({ holder: z.string(), post: z.string().nullable(), kind: z.enum(entitlementKinds) }),
    ),
    /** The last thing those who gave it said of it. */
    resolution: resolutionSchema.nullable(),
    /** What they may say of it now. */
    next: z.array(outcome),
  })
  .meta({
    id: 'Commendation',
    description: 'A unit or a holder commended ({@article:commending}–{@article:honours-from-above})',
  });

export const planAnswer = z
  .strictObject({
    id: z.string(),
    kind: lawId,
    years: z.strictObject({ from: z.number().int(), to: z.number().int() }),
    /** Number of the text in force; a changed one must be agreed to anew. */
    text: z.number().int(),
    plannedOn: legalDate,
    /** The first day on which somebody may be commended by it (A14, I-27). */
    from: legalDate,
    document: documentSchema,
    terms: z.string().nullable(),
    quotas: z.array(quotaSchema.extend({ used: z.number().int() })),
    gradeAtLeast: gradeSchema.nullable(),
    rewards: rewardsSchema.nullable(),
    agreed: z.array(
      z.strictObject({ body: z.string(), document: documentSchema, at: instant, by: z.string() }),
    ),
    /** Bodies whose agreement is still needed (A16, A17). */
    lacking: z.array(z.string()),
    /** True if the joint conference must have agreed to the text too (A12, I-34); and the item of its minutes by which it has. */
    needsResolution: z.boolean(),
    resolution: z.strictObject({ session: z.string(), item: z.number().int(), heldOn: legalDate }).nullable(),
    commended: z.array(commendationSchema),
  })
  .meta({
    id: 'CommendationPlan',
    description:
      'A plan of commendations, or of rewards by grade ({@article:commendations}, {@article:rewards}, {@article:commendation-procedure})',
  });

const nameSchema = z.strictObject({
  /** The unit; with a holder the one they are named for. */
  unit: unitId,
  holder: holderRef.optional(),
});

export const commendationBody = z
  .discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('plan'),
      plan: planId,
      document: documentSchema,
      names: z.array(nameSchema).min(1).max(10),
    }),
    z.strictObject({
      by: z.enum(commendationWays).exclude(['plan']),
      honour: freeText(200),
      document: documentSchema,
      names: z.array(nameSchema).min(1).max(10),
      /** Why it is another, where an honour in the same words is on record. */
      despiteAlike: freeText(1000).optional(),
    }),
  ])
  .meta({
    id: 'CommendationRequest',
    description:
      'To commend by a plan ({@article:commendations}), or to record who was commended by the state or the province ({@article:honours-from-above})',
  });

export const commendationAnswer = z
  .strictObject({ commended: z.array(commendationSchema) })
  .meta({ id: 'Commended' });

/** The id of a commendation, as answers tell it. */
export const commendationRef = z.string().regex(/^[\w-]{1,1000}$/);

export const commendationParams = z.strictObject({ id: commendationRef });

export const resolutionBody = z
  .strictObject({ outcome, document: documentSchema, reasons: freeText(2000) })
  .meta({
    id: 'CommendationResolutionRequest',
    description: 'To keep, take back or give again a commendation, in the name of who gave it (I-33)',
  });

export const commendationRead = commendationSchema
  .extend({
    /** Every change of its status, in order. */
    history: z.array(
      z.strictObject({
        at: instant,
        status: commendationStatus,
        reasons: z.array(reasonSchema),
        resolution: resolutionSchema.nullable(),
      }),
    ),
  })
  .meta({
    id: 'CommendationWithHistory',
    description: 'A commendation and what became of it ({@article:commending}–{@article:honours-from-above})',
  });

export type CommendationRead = z.output<typeof commendationRead>;
export type PlanBody = z.output<typeof planBody>;
export type PlanAnswer = z.output<typeof planAnswer>;
export type CommendationBody = z.output<typeof commendationBody>;
export type CommendationAnswer = z.output<typeof commendationSchema>;
