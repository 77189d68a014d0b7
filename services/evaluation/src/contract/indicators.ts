import { stageId } from '@jieti/lambda/contract';
import { bilingualSchema, dutyKindSchema } from '@jieti/letters/contract';
import {
  type IndicatorFact,
  indicatorSources,
  letterFacts,
  type Reading,
  scoringMethods,
} from '@jieti/rules';
import { z } from 'zod';
import { figure, hundred, slug } from './numbers.ts';

export const sourceSchema = z.enum(indicatorSources).meta({
  description:
    'Entered by hand; read from letters, reports, duties and findings; from measures; from the survey',
});

export const methodSchema = z.enum(scoringMethods).meta({
  description:
    'The figure itself; its share of a target, at most 100; 100 less deductions, at least 0; points on top up to a ceiling',
});

type PlainFact = (typeof letterFacts)[number];

/** The forms of readings that say more than their fact; a fact of the rules that has none here is a type error. */
const detailedReadings = {
  'duty-done': z.strictObject({ fact: z.literal('duty-done'), duty: dutyKindSchema }),
  'duty-short': z.strictObject({
    fact: z.literal('duty-short'),
    duty: dutyKindSchema,
    times: z.int().min(1).max(366).meta({ description: 'How often it is to be done in the year' }),
  }),
  measure: z.strictObject({ fact: z.literal('measure'), stage: stageId }),
} satisfies Readonly<Record<Exclude<IndicatorFact, PlainFact>, z.ZodType<Reading>>>;

/** A fact of a unit's year that an indicator reads by itself. */
const readingSchema = z
  .discriminatedUnion('fact', [
    z.strictObject({ fact: z.enum(letterFacts) }),
    ...Object.values(detailedReadings),
  ])
  .meta({
    id: 'IndicatorReading',
    description:
      'Of the letter, reports, duties and findings of the year (A7, A8, A4–A6, A9), or measures of a stage in that year (I-13)',
  });

const deductionSchema = z
  .strictObject({
    id: slug,
    name: bilingualSchema,
    points: hundred(2).gt(0).meta({ description: 'Taken off for each time' }),
    reads: readingSchema
      .optional()
      .meta({ description: 'How often it was, where the indicator fills itself; else the count is entered' }),
  })
  .meta({ id: 'Deduction', description: 'A named deduction: so many points for each time' });

/** A unit is scored on indicators (A10): each has a weight, a source, and a method that makes points of its figure. */
export const indicatorSchema = z
  .strictObject({
    id: slug,
    name: bilingualSchema,
    weight: hundred(2).default(0).meta({
      description:
        'Percent of the total; the weights of a group sum to 100. A bonus has none: it comes on top',
    }),
    source: sourceSchema.default('entered'),
    method: methodSchema.default('direct'),
    target: figure.gt(0).optional().meta({ description: 'Of ratio-to-target: what makes 100 points' }),
    reads: readingSchema.optional().meta({ description: 'Of ratio-to-target from letters: what is counted' }),
    ceiling: hundred(2).gt(0).optional().meta({ description: 'Of bonus: the most it can add' }),
    deductions: z.array(deductionSchema).min(1).max(30).optional().meta({ description: 'Of deduction-list' }),
  })
  .meta({
    id: 'Indicator',
    description: 'What a unit is scored on: weight in percent, source, scoring method (A10)',
  });
