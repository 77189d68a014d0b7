import { instant } from '@jieti/lambda/contract';
import { bilingualSchema } from '@jieti/letters/contract';
import { versionCauses } from '@jieti/rules';
import { z } from 'zod';
import { documentSchema } from './document.ts';
import { capSchema, gradeSchema } from './grades.ts';
import { toldSchema } from './told.ts';

/** A version of a published result: why there is one, since when, by whom or by which event. */
export const versionSchema = z
  .strictObject({
    version: z.number().int(),
    cause: z.enum(versionCauses),
    why: toldSchema,
    at: instant,
    /** The subject who published or corrected it; `system` where a fact did by itself (I-23). */
    by: z.string(),
    /** What a person published it by; null where a fact changed it by itself. */
    document: documentSchema.nullable(),
    /** The message of another service that told the fact, or the event that was entered. */
    event: z
      .strictObject({
        type: z.string(),
        caseId: z.string().optional(),
        liability: z.string().optional(),
        event: z.string().optional(),
        version: z.number().int(),
      })
      .nullable(),
    score: z.number(),
    rank: z.number().int(),
    grade: gradeSchema,
    /** Caps that fell with this version, and caps that came (A25). */
    lifted: z.array(capSchema),
    added: z.array(capSchema),
    corrections: z.array(
      z.strictObject({
        /** Null: the survey. */
        indicator: z.string().nullable(),
        from: z.number(),
        to: z.number(),
        reason: z.string(),
      }),
    ),
    dueTo: z
      .array(
        z.strictObject({
          unit: z.string(),
          name: bilingualSchema,
          version: z.number().int(),
          why: toldSchema,
        }),
      )
      .meta({
        description: 'The changes of other units of the group that it follows (I-23); 20 are named at most',
      }),
  })
  .meta({
    id: 'ResultVersion',
    description: 'A published result changes only as a new version ({@article:evaluation}, {@article:caps})',
  });

export type VersionAnswer = z.output<typeof versionSchema>;
