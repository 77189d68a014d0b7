import { bilingualSchema, unitId } from '@jieti/letters/contract';
import { failureReasons, runKinds, unitEnds } from '@jieti/rules';
import { z } from 'zod';
import { whatIfAnswer } from './what-if.ts';

const instant = z.iso.datetime({ precision: 3 });

const failedUnit = z
  .strictObject({
    unit: z.string(),
    name: bilingualSchema,
    reason: z.enum(failureReasons),
    /** Indicators whose score is missing. */
    indicators: z.array(z.string()).optional(),
  })
  .meta({ id: 'FailedUnit', description: 'A unit a run could not grade, and why' });

const notGraded = z
  .strictObject({
    unit: z.string(),
    name: bilingualSchema,
    reason: z.enum(unitEnds),
    /** The first day on which it was no more. */
    on: z.iso.date(),
    mergedInto: z.string().optional(),
  })
  .meta({
    id: 'NotGraded',
    description: 'A unit of the register that is not graded for the year, and why (I-31)',
  });

export const runParams = z.strictObject({ id: z.string().min(1).max(100) });

/** A completed run is answered as the year's draft; a what-if, which is never that, as what it is. */
const runStatus = z.enum(['requested', 'grading', 'draft', 'what-if', 'published', 'failed']);

export const runAnswer = z
  .strictObject({
    id: z.string(),
    year: z.number().int(),
    under: unitId.optional().meta({ description: 'The locality whose bodies evaluate; absent: the {@top}' }),
    kind: z.enum(runKinds),
    status: runStatus,
    requestedAt: instant,
    requestedBy: z.string(),
    endedAt: instant.nullable(),
    /** Units to grade; null until the inputs are frozen. */
    total: z.number().int().nullable(),
    done: z.number().int(),
    failed: z.array(failedUnit),
    /** Units accounted for and not graded, as frozen; empty until the inputs are frozen. */
    notGraded: z.array(notGraded),
    /** The number of units that failed; `failed` names the first thousand. */
    failedCount: z.number().int(),
    /** The reason why the run as a whole failed. */
    reason: z.strictObject({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
    schemeVersion: z.number().int().nullable(),
    /** Hash of everything the run grades by; the same hash gives the same results. */
    inputHash: z.string().nullable(),
    secondsLeft: z.number().int().nullable().meta({
      description:
        'An estimate of how long the units left will take; null before any was graded, and at the end',
    }),
    whatIf: whatIfAnswer.optional(),
  })
  .meta({ id: 'GradingRun', description: "A run that grades a year's units ({@article:evaluation})" });

export type RunAnswer = z.output<typeof runAnswer>;
