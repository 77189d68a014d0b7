import { stageId } from '@jieti/lambda/contract';
import { bilingualSchema, dutyKindSchema } from '@jieti/letters/contract';
import {
  type IndicatorFact,
  improvementUnits,
  indicatorSources,
  letterFacts,
  type Reading,
  rankEnds,
  references,
  roundCombinations,
  scoringMethods,
  slopeCountings,
} from '@jieti/rules';
import { z } from 'zod';
import { gradeSchema } from './grades.ts';
import { change, figure, hundred, points, slug } from './numbers.ts';

export const sourceSchema = z.enum(indicatorSources).meta({
  description:
    'Entered by hand; read from letters, reports, duties and findings; from measures; from the survey; from the published year of those whom the locality evaluates',
});

export const methodSchema = z.enum(scoringMethods).meta({
  description:
    'The figure itself; its share of a target; the full score less deductions; points on top up to a ceiling; a list of additions; steps of a figure; a slope; the rank in the group',
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
  'graded-at-or-above': z.strictObject({ fact: z.literal('graded-at-or-above'), grade: gradeSchema }),
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
      'Of the letter, reports, duties and findings of the year ({@article:letters}, {@article:reports}, {@article:first-responsible}–{@article:bodies}, {@article:inspections}), measures of a stage in that year (I-13), or the percent of the units evaluated by the locality that reach a grade (I-47)',
  });

const doublingSchema = z
  .strictObject({
    factor: z.int().min(2).max(10).meta({ description: 'So many times the points; 2 doubles' }),
    repeated: z.boolean().optional().meta({ description: 'Every time after the first' }),
    circumstance: bilingualSchema
      .optional()
      .meta({ description: 'Those under it, such as a key period: entered in the column `….marked`' }),
  })
  .meta({ id: 'Doubling', description: 'Some of the times count as several' });

const entrySchema = z
  .strictObject({
    id: slug,
    name: bilingualSchema,
    points: hundred(2).gt(0).meta({ description: 'Taken off, or added, for each time' }),
    reads: readingSchema
      .optional()
      .meta({ description: 'How often it was, where the indicator fills itself; else the count is entered' }),
    doubling: doublingSchema.optional(),
  })
  .meta({ id: 'Deduction', description: 'A named deduction or addition: so many points for each time' });

const entries = z.array(entrySchema).min(1).max(60).optional();

const roundsSchema = z
  .strictObject({
    combine: z.enum(roundCombinations),
    each: z
      .array(
        z.strictObject({
          id: slug,
          name: bilingualSchema,
          weight: hundred(2)
            .gt(0)
            .optional()
            .meta({ description: 'Percent; only where combined by weights' }),
        }),
      )
      .min(2)
      .max(12),
  })
  .meta({
    id: 'Rounds',
    description: 'Quarters, half-years, months: each is scored by the method, and they make one result',
  });

const stepSchema = z
  .strictObject({ at: change, points })
  .meta({ id: 'ScoringStep', description: 'So many points from a figure, an improvement or a rank on' });

const slopeSchema = z.strictObject({ beyond: change, points: hundred(2).gt(0), per: figure.gt(0) }).meta({
  id: 'ScoringSlope',
  description: 'So many points off for each `per` by which the figure is worse than `beyond`',
});

/** A unit is scored on indicators (A10): each has a weight or points, a source, and a method that makes points of its figure. */
export const indicatorSchema = z
  .strictObject({
    id: slug,
    name: bilingualSchema,
    weight: hundred(2).default(0).meta({
      description:
        'Percent of the total; the weights of a group sum to 100. A bonus has none: it comes on top; nor has a group scored in points',
    }),
    points: figure
      .gt(0)
      .max(1_000)
      .optional()
      .meta({ description: 'Its full score, in a group scored in points; none: it works on the total' }),
    step: figure.gt(0).optional().meta({ description: 'Points that are entered are a multiple of it' }),
    part: slug.optional().meta({ description: 'The part of the group’s scheme under which it stands' }),
    source: sourceSchema.default('entered'),
    method: methodSchema.default('direct'),
    rounds: roundsSchema.optional(),
    target: figure.gt(0).optional().meta({ description: 'Of ratio-to-target: what makes the full score' }),
    reads: readingSchema.optional().meta({ description: 'Where it fills itself: what is counted' }),
    ceiling: figure
      .gt(0)
      .max(1_000)
      .optional()
      .meta({ description: 'The most it can add, or take off the total' }),
    deductions: entries.meta({ description: 'Of deduction-list' }),
    additions: entries.meta({ description: 'Of addition-list' }),
    steps: z.array(stepSchema).min(1).max(50).optional().meta({ description: 'Of steps and of rank' }),
    otherwise: points.optional().meta({ description: 'Points where no step is reached; 0 if not said' }),
    slopes: z.array(slopeSchema).min(1).max(10).optional().meta({ description: 'Of slope' }),
    counting: z.enum(slopeCountings).optional().meta({
      description: 'Of slope: a part of `per` counts in proportion, when it is full, or once it has begun',
    }),
    lessIsBetter: z.boolean().optional(),
    against: z.enum(references).optional().meta({
      description: 'The figure counts by how much better it is; the one of the year before is in `….before`',
    }),
    improvement: z.enum(improvementUnits).optional(),
    countedFrom: z.enum(rankEnds).optional().meta({ description: 'Of rank' }),
  })
  .meta({
    id: 'Indicator',
    description: 'What a unit is scored on: weight or points, source, scoring method ({@article:evaluation})',
  });
