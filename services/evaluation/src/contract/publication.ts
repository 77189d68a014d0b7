import { freeText, instant, unitId } from '@jieti/lambda/contract';
import { z } from 'zod';
import { documentSchema } from './document.ts';
import { gradeSchema } from './grades.ts';
import { hundred, points, slug } from './numbers.ts';

/** An error found in a published year: a score or the survey of one unit, what it should have been, and why. */
const correctionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('score'),
      unit: unitId,
      indicator: slug,
      score: points,
      reason: freeText(500),
    }),
    z.strictObject({ kind: z.literal('survey'), unit: unitId, percent: hundred(2), reason: freeText(500) }),
  ])
  .meta({
    id: 'Correction',
    description: 'An error of a published year, corrected with its reason ({@article:evaluation})',
  });

export const publicationBody = z
  .strictObject({
    document: documentSchema,
    /** The run that was reviewed; if given, only that draft is published. */
    runId: z.string().min(1).max(100).optional(),
    /** Only once the year is published: errors found since. Each unit's result is published as a new version. */
    corrections: z.array(correctionSchema).min(1).max(50).optional(),
  })
  .meta({ id: 'PublicationRequest' });

const placeSchema = z.strictObject({ rank: z.number().int(), grade: gradeSchema });

export const publicationAnswer = z
  .strictObject({
    year: z.number().int(),
    runId: z.string(),
    document: documentSchema,
    publishedAt: instant,
    /** New versions of corrected results. */
    versions: z
      .array(z.strictObject({ unit: z.string(), version: z.number().int(), grade: gradeSchema }))
      .optional(),
    others: z
      .strictObject({
        count: z.number().int(),
        units: z.array(
          z.strictObject({
            unit: z.string(),
            group: z.string(),
            before: placeSchema,
            after: placeSchema,
          }),
        ),
      })
      .optional()
      .meta({
        description:
          'Other units of the groups whose rank or grade follows, the first hundred of them; each gets a new version (I-23). Where points are made of the surveys of a whole group, the versions tell of those',
      }),
  })
  .meta({ id: 'Publication', description: "A year's results, published ({@article:evaluation})" });

export type PublicationBody = z.output<typeof publicationBody>;
export type PublishedOthers = NonNullable<z.output<typeof publicationAnswer>['others']>;
