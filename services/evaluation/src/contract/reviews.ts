import { freeText, instant, unitId } from '@jieti/lambda/contract';
import { reviewOutcomes } from '@jieti/rules';
import { z } from 'zod';
import { figure, scoreColumn } from './numbers.ts';

const year = z.coerce.number().int().min(2000).max(2199);

export const reviewsParams = z.strictObject({ year, unitId });

export const reviewParams = z.strictObject({
  year,
  unitId,
  n: z.coerce.number().int().min(1).max(9_999),
});

export const reviewBody = z.strictObject({ reasons: freeText(2000) }).meta({ id: 'ReviewRequest' });

const correctedScore = z.strictObject({ indicator: scoreColumn, score: figure });

export const reviewResolutionBody = z
  .strictObject({
    outcome: z.enum(reviewOutcomes),
    reasons: freeText(2000),
    /** Upheld: the unit's scores as they should be. They are entered, and another run asked for, in the same act. */
    scores: z.array(correctedScore).min(1).max(50).optional(),
  })
  .meta({ id: 'ReviewResolutionRequest' });

export const reviewSchema = z
  .strictObject({
    year: z.number().int(),
    unit: z.string(),
    n: z.number().int(),
    /** The draft it is about. */
    runId: z.string(),
    reasons: z.string(),
    at: instant,
    by: z.string(),
    resolution: z
      .strictObject({
        outcome: z.enum(reviewOutcomes),
        reasons: z.string(),
        scores: z.array(correctedScore),
        at: instant,
        by: z.string(),
        /** Upheld: the run that grades the year again. */
        runId: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({
    id: 'Review',
    description: 'A unit asked for its draft result to be reviewed ({@article:evaluation})',
  });

export type ReviewAnswer = z.output<typeof reviewSchema>;
