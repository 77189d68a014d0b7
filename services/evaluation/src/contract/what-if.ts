import { moveDirections, moveReasons, settingsOf } from '@jieti/rules';
import { z } from 'zod';
import { gradeSchema } from './grades.ts';
import { schemeSchema } from './scheme.ts';

/** Values that stand in for the city's own, and for the scheme's; which there are the city's law says. */
const otherParameters = z
  .record(z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/), z.union([z.number(), z.string().max(64), z.null()]))
  .meta({
    id: 'OtherParameters',
    description:
      'Thresholds, quota, survey limit, caps ({@article:evaluation}, {@article:regime}, {@article:caps})',
  });

const otherInterpretations = z
  .strictObject({
    'I-12': z.enum(settingsOf('I-12')).optional(),
    'I-13': z.enum(settingsOf('I-13')).optional(),
    'I-40': z.enum(settingsOf('I-40')).optional(),
  })
  .meta({
    id: 'OtherInterpretations',
    description:
      'The quota (I-12), who takes a place in it (I-40), and when a measure is in that year (I-13)',
  });

const whatIfSchema = z
  .strictObject({
    of: z.string().min(1).max(100).optional().meta({
      description: 'The run whose frozen inputs are graded; the published one or the draft if not said',
    }),
    schemeVersion: z.int().min(1).max(999_999).optional().meta({ description: "One of the year's schemes" }),
    scheme: schemeSchema.optional().meta({ description: 'A scheme that is none of the year’s' }),
    parameters: otherParameters.optional(),
    interpretations: otherInterpretations.optional(),
  })
  .meta({
    id: 'WhatIf',
    description: 'The same frozen year by another scheme or other values; nothing of it is ever published',
  });

export const gradingBody = z.strictObject({ whatIf: whatIfSchema }).meta({ id: 'GradingRequest' });

/** A unit's result beside what it is held against. */
export const comparedSchema = z
  .strictObject({
    runId: z.string(),
    group: z.string(),
    score: z.number(),
    grade: gradeSchema,
    rank: z.number().int(),
    to: z.enum(moveDirections).meta({ description: 'How the grade moves' }),
    why: z.array(
      z.strictObject({
        kind: z.enum(moveReasons),
        article: z.string(),
        interpretations: z.array(z.string()),
        text: z.strictObject({ zh: z.string(), en: z.string() }),
      }),
    ),
  })
  .meta({ id: 'Compared', description: 'What the unit had by the run it is held against, and what differs' });

/** The question of a run, and, once it has ended, how many units move. */
export const whatIfAnswer = z
  .strictObject({
    of: z.string(),
    schemeVersion: z.int().nullable().meta({ description: '0: a scheme that is none of the year’s' }),
    parameters: z.record(z.string(), z.unknown()),
    interpretations: z.record(z.string(), z.string()),
    moves: z
      .strictObject({ better: z.int(), worse: z.int(), same: z.int() })
      .nullable()
      .meta({ description: 'How many units' }),
  })
  .meta({ id: 'WhatIfRun', description: 'What a run asks beside the year as it is' });

export type WhatIfBody = z.output<typeof whatIfSchema>;
export type Compared = z.output<typeof comparedSchema>;
