import { freeText, instant, lawId, level } from '@jieti/lambda/contract';
import { z } from 'zod';
import { bilingualSchema, documentSchema, legalDate, unitId } from './records.ts';

export const dutyKindSchema = lawId.meta({
  description:
    'Which duty ({@article:first-responsible}–{@article:bodies}): one of those of the city’s law (GET /regulation)',
});

/** Ids begin with the day, so that a unit's duties lie in the order of their days. */
const dutyId = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}-[0-9a-f-]{36}$/)
  .meta({ description: 'Id of a duty record: its day, and a number of its own' });

const correction = z
  .strictObject({
    of: dutyId,
    reasons: freeText(1000),
    withdrawn: z.boolean().default(false).meta({ description: 'It was not done at all: neither counts' }),
  })
  .meta({ id: 'DutyCorrection', description: 'Which record this one supersedes; nothing is ever deleted' });

export const dutyBody = z.strictObject({
  unit: unitId,
  kind: dutyKindSchema,
  on: legalDate.meta({ description: 'The day it was done; not after today' }),
  title: freeText(300).meta({ description: 'What was heard, studied or done' }),
  document: documentSchema.meta({ description: 'Minutes or another paper that shows it' }),
  correction: correction.optional(),
  despiteAlike: freeText(1000)
    .optional()
    .meta({ description: 'Why it is another, where one of the same day or in the same words is on record' }),
});

export const dutySchema = dutyBody
  .omit({ correction: true, despiteAlike: true })
  .extend({
    id: dutyId,
    correction: correction.nullable(),
    despite: z
      .strictObject({ alike: z.array(dutyId), reasons: z.string() })
      .optional()
      .meta({ description: 'Records like it that were there, and why it is another' }),
    supersededBy: dutyId.nullable(),
    counts: z.boolean().meta({ description: 'Neither superseded nor withdrawn' }),
    at: instant,
    by: z.string(),
  })
  .meta({
    id: 'Duty',
    description:
      'A duty that was done, with the paper that shows it ({@article:first-responsible}–{@article:bodies})',
  });

const countSchema = z
  .strictObject({
    kind: dutyKindSchema,
    done: z.int(),
    required: z.int().nullable().meta({ description: 'By the template of the year; null: no number is set' }),
    missing: z.int(),
  })
  .meta({ id: 'DutyCount', description: 'How often a duty was done in a year, against the number required' });

export const unitDutiesSchema = z
  .strictObject({
    unit: unitId,
    unitName: bilingualSchema,
    year: z.int(),
    counts: z.array(countSchema),
    records: z
      .array(dutySchema)
      .optional()
      .meta({ description: 'Of the unit asked for, in the order of their days: the page of this answer' }),
  })
  .meta({
    id: 'UnitDuties',
    description: 'The duties of a unit in a year ({@article:first-responsible}–{@article:bodies})',
  });

/** A number the year's template requires (A7). */
export const requiredDutySchema = z
  .strictObject({
    kind: dutyKindSchema,
    level: level.optional().meta({ description: 'Any level if not said' }),
    times: z.int().min(1).max(366),
  })
  .meta({ id: 'RequiredDuty', description: 'How often in the year a duty is to be done' });

export type Duty = z.infer<typeof dutySchema>;
