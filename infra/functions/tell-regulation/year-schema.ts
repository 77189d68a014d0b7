import { article } from '@jieti/lambda/contract';
import { gravities, postRoles, quotaRoundings, unitKinds } from '@jieti/rules';
import { z } from 'zod';
import { bilingual, figure, named } from './words.ts';

const cause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measure'), stage: z.string() }),
  z.strictObject({ kind: z.literal('event') }),
  z.strictObject({ kind: z.literal('criminal-liability'), roles: z.array(z.enum(postRoles)) }),
]);

const when = z.union([
  z.strictObject({ gradedAtOrBelow: z.string() }),
  z.strictObject({ surveyBelow: z.string(), amongLast: z.int().optional() }),
]);

const entry = z.union([
  z.strictObject({ stage: z.string() }),
  z.strictObject({ gravity: z.enum(gravities) }),
]);

/** The law of the graded year. */
export const gradedYear = z
  .strictObject({
    grades: z.array(named.extend({ threshold: figure.nullable() })),
    caps: z.array(
      named.extend({ article, cause, limit: z.union([z.strictObject({ grade: z.string() }), figure]) }),
    ),
    quota: z.strictObject({ share: figure, rounding: z.enum(quotaRoundings), atLeastOne: z.boolean() }),
    aboveFull: z.enum(['cut', 'beside']),
    templates: z.array(named),
    consequences: z.array(
      z.strictObject({
        id: z.string(),
        name: bilingual,
        article,
        when,
        kinds: z.array(z.enum(unitKinds)),
        leadsTo: entry.nullable(),
      }),
    ),
  })
  .meta({
    id: 'GradedYear',
    description: '等次、上限、比例和年度结果的后果 / grades, caps, quota, and what a graded year leads to',
  });
