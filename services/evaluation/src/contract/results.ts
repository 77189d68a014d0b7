import { freeText } from '@jieti/lambda';
import { bilingualSchema, legalDate, unitId } from '@jieti/letters/contract';
import { z } from 'zod';

export const gradeSchema = z.enum(['excellent', 'good', 'qualified', 'poor']);

const status = z.enum(['draft', 'published']);

const capSchema = z
  .strictObject({
    limit: gradeSchema,
    article: z.string(),
    why: z.enum(['listed-for-supervision', 'veto-warned', 'vetoed', 'criminal-liability']),
    caseId: z.string().optional(),
    post: z.string().optional(),
    on: z.string().optional(),
  })
  .meta({ id: 'Cap', description: 'A limit on the grade: the best grade still allowed, and why (A25)' });

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

const documentSchema = z
  .strictObject({
    number: freeText(100),
    date: legalDate,
  })
  .meta({ id: 'Document', description: 'The document of an act, by number and date' });

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
      }),
    ),
    baseGrade: gradeSchema,
    afterQuota: gradeSchema,
    /** The quota of excellent (I-12); null without one. */
    quota: z.strictObject({ places: z.number().int(), within: z.boolean() }).nullable(),
    caps: z.array(capSchema),
    survey: z.strictObject({ percent: z.number(), belowLimit: z.boolean() }).nullable(),
    explanation: explanationSchema,
    schemeVersion: z.number().int(),
    inputHash: z.string(),
    runId: z.string(),
    publication: z
      .strictObject({ document: documentSchema, at: z.iso.datetime({ precision: 3 }) })
      .nullable(),
  })
  .meta({ id: 'Result', description: "A unit's graded year with everything it rests on (A10, A25)" });

export const resultParams = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2199),
  unitId,
});

export const publicationBody = z
  .strictObject({
    document: documentSchema,
    /** The run that was reviewed; if given, only that draft is published. */
    runId: z.string().min(1).max(100).optional(),
  })
  .meta({ id: 'PublicationRequest' });

export const publicationAnswer = z
  .strictObject({
    year: z.number().int(),
    runId: z.string(),
    document: documentSchema,
    publishedAt: z.iso.datetime({ precision: 3 }),
  })
  .meta({ id: 'Publication', description: "A year's results, published (A10)" });

export type ResultSummary = z.output<typeof resultSummary>;
export type ResultAnswer = z.output<typeof resultAnswer>;
