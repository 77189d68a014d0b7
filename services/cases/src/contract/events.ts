import { eventContract } from '@jieti/lambda';
import { z } from 'zod';

const instant = z.iso.datetime({ precision: 3 });

const stage = z.enum(['notice', 'interview', 'listed-supervision', 'veto-warning', 'veto']);

/**
 * A measure came into force, was extended, or ended. One measure is known by case and entry; consumers keep the
 * highest version. A revoked measure never caps a grade and bars nobody.
 */
export const measureChanged = eventContract({
  source: 'jieti.cases',
  detailType: 'measure-changed',
  detail: z.strictObject({
    caseId: z.string(),
    unit: z.string(),
    stage,
    /** Ledger entry of the decision. */
    entry: z.number().int(),
    /** Ledger entry of this change. */
    version: z.number().int(),
    status: z.enum(['in-force', 'ended', 'revoked']),
    /** Legal date of the decision, and the last day of the term. */
    from: z.iso.date(),
    lastDay: z.iso.date(),
    endedAt: instant.nullable(),
  }),
});
