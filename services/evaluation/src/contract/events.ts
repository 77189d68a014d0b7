import { eventContract } from '@jieti/lambda';
import { z } from 'zod';

/**
 * After publication: a unit graded poor goes on the key list (A22), a locality whose survey is below the limit is
 * proposed for a warning (A23). Sent once a unit, year and reason; `proposalId` is deterministic.
 */
export const caseProposed = eventContract({
  source: 'jieti.evaluation',
  detailType: 'case-proposed',
  detail: z.strictObject({
    proposalId: z.string(),
    unit: z.string(),
    year: z.number().int(),
    reason: z.enum(['graded-poor', 'survey-below-limit']),
    stage: z.enum(['listed-supervision', 'veto-warning']),
    /** Score, grade, survey: what the reader of the proposal needs to see. */
    facts: z.record(z.string(), z.unknown()),
    publishedAt: z.iso.datetime({ precision: 3 }),
  }),
});
