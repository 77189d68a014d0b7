import { pageQuery } from '@jieti/lambda/contract';
import { bilingualSchema, unitId } from '@jieti/letters/contract';
import { z } from 'zod';
import { documentSchema } from './document.ts';
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
    description: 'The nearest change of facts that would have given the next grade (A10, A25)',
  });

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
    limited: z.boolean().meta({ description: 'It stopped at its limit: 100, 0, or the ceiling' }),
    text: toldSchema,
  })
  .meta({
    id: 'IndicatorExplanation',
    description: 'How a score came about; absent where it was simply entered, or corrected by hand (A10)',
  });

const summary = {
  year: z.number().int(),
  unit: z.string(),
  name: bilingualSchema,
  group: z.string(),
  status,
  score: z.number(),
  grade: gradeSchema,
  rank: z.number().int(),
  groupSize: z.number().int(),
  /** 1 is what was published first; a published result changes only as a new version. */
  version: z.number().int(),
  compared: comparedSchema.optional(),
};

export const resultSummary = z
  .strictObject(summary)
  .meta({ id: 'ResultSummary', description: "A unit's place in its group (A10)" });

export const resultAnswer = z
  .strictObject({
    ...summary,
    indicators: z.array(
      z.strictObject({
        id: z.string(),
        name: bilingualSchema,
        weight: z.number(),
        score: z.number(),
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
      })
      .nullable(),
    caps: z.array(capSchema),
    survey: z.strictObject({ percent: z.number(), belowLimit: z.boolean() }).nullable(),
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
  .meta({ id: 'Result', description: "A unit's graded year with everything it rests on (A10, A25)" });

export const exportQuery = z.strictObject({
  group: slug.optional(),
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
  version: z.coerce.number().int().min(1).max(9_999).optional(),
  run,
});

export const listQuery = z.strictObject({
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
