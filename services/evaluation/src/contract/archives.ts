import { fileLanguage, instant, legalDate } from '@jieti/lambda/contract';
import { bilingualSchema, holderRef } from '@jieti/letters/contract';
import { commendationWays } from '@jieti/rules';
import { z } from 'zod';
import { commendationStatus, resolutionSchema } from './commendations.ts';
import { documentSchema } from './document.ts';
import { capSchema, gradeSchema } from './grades.ts';
import { grantAnswer } from './grants.ts';

export const archiveParams = z.strictObject({ holder: holderRef });
export const archiveQuery = z.strictObject({ language: fileLanguage });

const acknowledged = z.array(z.strictObject({ jurisdiction: z.string(), at: instant, by: z.string() }));

/** A bar as an archive tells it; the case only to whom may open it (I-22). */
export const barSchema = z
  .strictObject({
    stage: z.string(),
    article: z.string(),
    from: legalDate,
    /** The first day free of it, or `released`: not before a release that has not come yet. */
    until: z.string(),
    caseId: z.string().nullable(),
  })
  .meta({
    id: 'ArchiveBar',
    description: 'Why something is withheld on a day ({@article:regime}, {@article:heaviest-measure})',
  });

const archiveCap = capSchema.omit({ caseId: true }).extend({ caseId: z.string().nullable() });

const archiveEntrySchema = z
  .strictObject({
    year: z.number().int(),
    unit: z.string(),
    name: bilingualSchema,
    post: z.string(),
    title: bilingualSchema,
    role: z.string(),
    /** First and last day in the post, within the year. */
    from: legalDate,
    to: legalDate,
    version: z.number().int(),
    /** A later version of the result took its place; both are kept. */
    superseded: z.boolean(),
    cause: z.string(),
    grade: gradeSchema,
    /** Null where the unit lies outside the asker's jurisdiction. */
    score: z.number().nullable(),
    caps: z.array(archiveCap),
    document: documentSchema.nullable(),
    filedAt: instant,
    /** Personnel departments that took note of it, each by opening the archive. */
    acknowledged,
    /** What the year's scheme of rewards, agreed by all, gives for the grade (A16); null without one, and for a superseded version. */
    reward: z.strictObject({ plan: z.string(), reward: z.string(), withheld: z.array(barSchema) }).nullable(),
    /** What was given of it, and taken back, in order; with the version in force. */
    grants: z.array(grantAnswer),
    grantInQuestion: z.boolean().meta({
      description:
        'A reward was given for another grade than the result in force has, or to somebody who stands convicted ({@article:rewards}, {@article:caps}, I-23)',
    }),
  })
  .meta({
    id: 'ArchiveEntry',
    description: 'A year’s result of a unit somebody answered for ({@article:archives})',
  });

const honourSchema = z
  .strictObject({
    id: z.string(),
    by: z.enum(commendationWays),
    plan: z.string().nullable(),
    honour: z.string(),
    unit: z.string(),
    on: legalDate,
    document: documentSchema,
    status: commendationStatus,
    /** What those who gave it last said of it (I-33). */
    resolution: resolutionSchema.nullable(),
    /** What goes with a national or provincial commendation (A15); withheld by a bar of that day, and while one stands. */
    entitlement: z.strictObject({ kind: z.string(), withheld: z.array(barSchema) }).nullable(),
    grants: z.array(grantAnswer),
    acknowledged,
  })
  .meta({
    id: 'Honour',
    description:
      'A commendation of a holder, kept on file ({@article:commending}, {@article:honours-from-above})',
  });

export const archiveAnswer = z
  .strictObject({
    holder: z.string(),
    entries: z.array(archiveEntrySchema),
    honours: z.array(honourSchema),
  })
  .meta({ id: 'Archive', description: "A leader's performance archive ({@article:archives})" });

export type ArchiveAnswer = z.output<typeof archiveAnswer>;
export type BarAnswer = z.output<typeof barSchema>;
