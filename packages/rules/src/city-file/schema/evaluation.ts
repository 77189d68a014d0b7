import { z } from 'zod';
import {
  type CapDefinition,
  type ConsequenceDefinition,
  type EvaluationLaw,
  type GradeDefinition,
  quotaRoundings,
  type SchemeTemplate,
} from '../../law/index.ts';
import { gravities, postRoles, unitKinds } from '../../vocabulary.ts';
import { named } from './named.ts';
import { closed, strictObject } from './strict-object.ts';
import { article, bilingual, ownId } from './words.ts';

const mostGrades = 6;
const gradesOfALaw = `a law has from 2 to ${mostGrades} grades`;

const grade = strictObject<GradeDefinition>()({
  id: ownId,
  name: bilingual,
  threshold: ownId.exactOptional(),
});

const causes = ['measure', 'event', 'criminal-liability'];

const cap = strictObject<CapDefinition>()({
  id: ownId,
  name: bilingual,
  article,
  cause: z.discriminatedUnion(
    'kind',
    [
      closed({ kind: z.literal('measure'), stage: ownId }),
      closed({ kind: z.literal('event') }),
      closed({
        kind: z.literal('criminal-liability'),
        roles: z
          .array(z.enum(postRoles))
          .min(1, { error: `names no role: there are ${postRoles.join(', ')}` }),
      }),
    ],
    { error: ({ code }) => (code === 'invalid_union' ? `is none of ${causes.join(', ')}` : undefined) },
  ),
  limit: z.union([closed({ grade: ownId }), closed({ parameter: ownId })]),
});

const consequence = strictObject<ConsequenceDefinition>()({
  id: ownId,
  name: bilingual,
  article,
  when: z.union([
    closed({ gradedAtOrBelow: ownId }),
    closed({
      surveyBelow: ownId,
      amongLast: z
        .int()
        .min(1, { error: ({ input }) => `${input} is no number of units: from 1 on` })
        .exactOptional(),
    }),
  ]),
  kinds: z
    .array(z.enum(unitKinds))
    .min(1, { error: `it concerns nobody: name one of ${unitKinds.join(', ')} at least` }),
  leadsTo: z.union([closed({ stage: ownId }), closed({ gravity: z.enum(gravities) })]).nullable(),
});

/** The law of the graded year. A template's scheme is read by the contract of schemes. */
export const evaluationLaw = strictObject<EvaluationLaw>()({
  grades: z.array(grade).min(2, { error: gradesOfALaw }).max(mostGrades, { error: gradesOfALaw }),
  caps: z.array(cap),
  quota: strictObject<EvaluationLaw['quota']>()({
    share: ownId,
    rounding: z.enum(quotaRoundings),
    atLeastOne: z.boolean(),
  }),
  aboveFull: z.enum(['cut', 'beside']).exactOptional(),
  consequences: z.array(consequence),
  templates: z
    .array(
      strictObject<SchemeTemplate>()({
        id: ownId,
        name: bilingual,
        scheme: z.record(z.string(), z.json()),
      }),
    )
    .exactOptional(),
}).register(named, { id: 'Evaluation' });
