import { fileLanguage, pageQuery } from '@jieti/lambda/contract';
import { bilingualSchema, unitId } from '@jieti/letters/contract';
import { z } from 'zod';
import { documentSchema } from './document.ts';
import { under, underOfUnit } from './evaluator.ts';
import { capSchema, gradeSchema } from './grades.ts';
import { methodSchema, sourceSchema } from './indicators.ts';
import { slug } from './numbers.ts';
import { reviewSchema } from './reviews.ts';
import { toldSchema } from './told.ts';
import { versionSchema } from './versions.ts';
import { comparedSchema } from './what-if.ts';

const status = z.enum(['draft', 'published', 'what-if']);

const explanationSchema = z
  .strictObject({
    articles: z.array(z.string()),
    facts: z.record(z.string(), z.unknown()),
    parameters: z.record(z.string(), z.strictObject({ value: z.unknown(), from: z.string() })),
    interpretations: z.array(z.string()),
  })
  .meta({
    id: 'GradeExplanation',
    description: 'Facts, articles, parameter versions and interpretations used',
  });

const whyNotBetterSchema = z
  .strictObject({
    next: gradeSchema,
    /** All of them together would have given it; with any one left out it would not. */
    changes: z.array(
      z.strictObject({
        kind: z.enum(['more-points', 'more-places', 'without-cap']),
        text: toldSchema,
        article: z.string(),
        interpretations: z.array(z.string()),
        points: z.number().optional(),
        score: z.number().optional(),
        rank: z
          .strictObject({ from: z.number().int(), to: z.number().int(), places: z.number().int() })
          .nullable()
          .optional(),
        places: z.number().int().optional(),
        why: capSchema.shape.why.optional(),
        caseId: z.string().optional(),
        post: z.string().optional(),
        event: z.string().optional(),
        on: z.string().optional(),
      }),
    ),
  })
  .meta({
    id: 'WhyNotBetter',
    description:
      'The nearest change of facts that would have given the next grade ({@article:evaluation}, {@article:caps})',
  });

const lineSchema = z
  .strictObject({ text: toldSchema, points: z.number() })
  .meta({ id: 'ScoreLine', description: 'A line of a reckoning; the points of all lines are the score' });

const betterSchema = z
  .strictObject({ text: toldSchema, points: z.number() })
  .nullable()
  .meta({ id: 'BetterFact', description: 'The nearest change of a fact that would have given more points' });

const reckoned = {
  limited: z.boolean().meta({ description: 'It stopped at its limit: the full score, 0, or the ceiling' }),
  text: toldSchema,
};

const indicatorHow = z
  .strictObject({
    source: sourceSchema,
    method: methodSchema,
    value: z.number().optional(),
    target: z.number().optional(),
    ceiling: z.number().optional(),
    deductions: z
      .array(z.strictObject({ id: z.string(), name: bilingualSchema, points: z.number(), count: z.int() }))
      .optional(),
    before: z.number().optional(),
    group: z
      .strictObject({ average: z.number(), rank: z.int(), fromLast: z.int(), of: z.int() })
      .optional()
      .meta({ description: 'The place of the figure in its group' }),
    lines: z.array(lineSchema).optional(),
    better: betterSchema.optional(),
    rounds: z
      .array(
        z.strictObject({
          id: z.string(),
          name: bilingualSchema,
          score: z.number(),
          lines: z.array(lineSchema),
          better: betterSchema,
          ...reckoned,
        }),
      )
      .optional(),
    ...reckoned,
  })
  .meta({
    id: 'IndicatorExplanation',
    description:
      'How a score came about; absent where it was simply entered, or corrected by hand ({@article:evaluation})',
  });

const summary = {
  year: z.number().int(),
  unit: z.string(),
  name: bilingualSchema,
  group: z.string(),
  status,
  score: z.number(),
  beside: z
    .number()
    .optional()
    .meta({ description: 'Points above the full score, told beside it where the law allows' }),
  grade: gradeSchema,
  rank: z.number().int(),
  groupSize: z.number().int(),
  /** 1 is what was published first; a published result changes only as a new version. */
  version: z.number().int(),
  compared: comparedSchema.optional(),
};

export const resultSummary = z
  .strictObject(summary)
  .meta({ id: 'ResultSummary', description: "A unit's place in its group ({@article:evaluation})" });

export const resultAnswer = z
  .strictObject({
    ...summary,
    indicators: z.array(
      z.strictObject({
        id: z.string(),
        name: bilingualSchema,
        weight: z.number(),
        points: z
          .number()
          .nullable()
          .optional()
          .meta({ description: 'Its full score, in a group scored in points; null: it works on the total' }),
        range: z
          .strictObject({ least: z.number().nullable(), most: z.number().nullable() })
          .optional()
          .meta({ description: 'The least and the most it can be scored with' }),
        part: z.string().optional(),
        score: z.number(),
        corrected: z
          .literal(true)
          .optional()
          .meta({ description: 'Put right by hand after publication; it stays so whatever it was made of' }),
        how: indicatorHow.optional(),
      }),
    ),
    baseGrade: gradeSchema,
    afterQuota: gradeSchema,
    /** The quota of excellent (I-12); null without one. */
    quota: z
      .strictObject({
        places: z.number().int(),
        within: z.boolean(),
        /** What it would have needed outside the quota; null within it, or where no points would have done. */
        needs: z.strictObject({ score: z.number(), rank: z.number().int() }).nullable(),
        takesNoPlace: z.literal(true).optional().meta({
          description:
            'Capped: it takes none of the places, and `within` says whether its score would have had one (I-40)',
        }),
      })
      .nullable(),
    caps: z.array(capSchema),
    survey: z
      .strictObject({ percent: z.number(), belowLimit: z.boolean(), fromLast: z.int().optional() })
      .nullable(),
    explanation: explanationSchema,
    whyNotBetter: whyNotBetterSchema.nullable(),
    schemeVersion: z.number().int(),
    inputHash: z.string(),
    runId: z.string(),
    publication: z
      .strictObject({ document: documentSchema, at: z.iso.datetime({ precision: 3 }) })
      .nullable(),
    versions: z.array(versionSchema),
    reviews: z.array(reviewSchema),
  })
  .meta({
    id: 'Result',
    description: "A unit's graded year with everything it rests on ({@article:evaluation}, {@article:caps})",
  });

export const exportQuery = z.strictObject({
  under,
  group: slug.optional(),
  language: fileLanguage,
  part: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .optional()
    .meta({
      description: 'A workbook holds 5,000 units: of more, this part, in rank order. `Link` tells the next',
    }),
});

export const resultParams = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2199),
  unitId,
});

/** A what-if to read instead of the year's own results; for those who follow its runs, for others it does not exist. */
const run = z.string().min(1).max(100).optional().meta({ description: 'A what-if run' });

/** Which version to read; the one in force if not said. */
export const resultQuery = z.strictObject({
  under: underOfUnit,
  version: z.coerce.number().int().min(1).max(9_999).optional(),
  run,
});

export const listQuery = z.strictObject({
  under,
  group: slug.optional(),
  grade: gradeSchema.optional(),
  run,
  moved: z.literal('true').optional().meta({
    description:
      'Of a what-if only the units whose grade moves, or whose survey would be on the other side of the limit; a page may be short',
  }),
  ...pageQuery,
});

export type ResultSummary = z.output<typeof resultSummary>;
export type ResultAnswer = z.output<typeof resultAnswer>;
