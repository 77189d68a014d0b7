import { eventContract, grade } from '@jieti/lambda/contract';
import { commendationOutcomes, commendationStatuses, commendationWays } from '@jieti/rules';
import { z } from 'zod';

/** The id of a consequence that the city's law draws from a published year. */
const reason = z.string();
const instant = z.iso.datetime({ precision: 3 });

/**
 * After publication: a unit was graded poor (A22), or the survey of a locality is below the limit (A23). The reason alone is
 * told: which stage of the city's ladder it leads to is for the rules. Sent once a unit, year and reason; `proposalId` is
 * deterministic.
 */
export const caseProposed = eventContract({
  source: 'jieti.evaluation',
  detailType: 'case-proposed',
  detail: z.strictObject({
    proposalId: z.string(),
    unit: z.string(),
    year: z.number().int(),
    reason,
    /** A message of 0.1.0 named a stage. It is read and not heeded: the rules map the reason to the city's ladder. */
    stage: z.enum(['listed-supervision', 'veto-warning']).optional(),
    /** Score, grade, survey: what the reader of the proposal needs to see. */
    facts: z.record(z.string(), z.unknown()),
    publishedAt: instant,
  }),
});

/** A message of 0.1.0 told no rank. */
const place = z.strictObject({ grade, score: z.number(), rank: z.number().int().optional() });

/**
 * A published result got a new version: a measure behind a cap was revoked, another fact of the year arrived, the CGC
 * office corrected an error, or it follows such a change of another unit of its group (A10, A25; I-23). What rested on the earlier one is overtaken. Consumers keep the highest version.
 */
export const resultChanged = eventContract({
  source: 'jieti.evaluation',
  detailType: 'result-changed',
  detail: z.strictObject({
    unit: z.string(),
    year: z.number().int(),
    version: z.number().int(),
    cause: z.enum(['facts-changed', 'error-corrected', 'group-changed']),
    before: place,
    after: place,
    at: instant,
  }),
});

/** The result a proposed case rests on changed, and would not propose it any more. Sent once a proposal. */
export const proposalWithdrawn = eventContract({
  source: 'jieti.evaluation',
  detailType: 'proposal-withdrawn',
  detail: z.strictObject({
    proposalId: z.string(),
    unit: z.string(),
    year: z.number().int(),
    reason,
    /** Version of the result that overtook it, and its grade. */
    version: z.number().int(),
    grade,
    withdrawnAt: instant,
  }),
});

/**
 * A unit or a holder was commended, or what a commendation rested on no longer holds, or holds again (A13–A15). Known by
 * `commendation`; consumers keep the highest version. Whether an honour is taken back is for those who gave it: what they said is
 * told too (I-33).
 */
export const commendationChanged = eventContract({
  source: 'jieti.evaluation',
  detailType: 'commendation-changed',
  detail: z.strictObject({
    commendation: z.string(),
    by: z.enum(commendationWays),
    plan: z.string().nullable(),
    unit: z.string(),
    /** Null: the unit itself was commended. */
    holder: z.string().nullable(),
    status: z.enum(commendationStatuses),
    /** Codes of what no longer holds. */
    reasons: z.array(z.string()),
    /** What those who gave it last said of it. */
    resolution: z.enum(commendationOutcomes).optional(),
    version: z.number().int(),
    at: instant,
  }),
});
