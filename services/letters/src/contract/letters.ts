import { z } from 'zod';
import { bilingualSchema, documentSchema, holderRef, legalDate, postId, unitId } from './records.ts';
import { sectionSchema } from './templates.ts';

export const letterStatus = z
  .enum(['issued', 'signed-by-one', 'in-force'])
  .meta({ description: 'Issued, signed by one side, or signed by both and so in force (A7)' });

const sideSchema = z
  .enum(['superior', 'subordinate'])
  .meta({ description: 'Which of the two that sign: the unit above or the unit itself' });

const signatureSchema = z
  .strictObject({
    side: sideSchema,
    post: postId,
    holder: holderRef,
    on: legalDate,
    at: z.iso.datetime({ precision: 3 }),
    /** Subject of the token that recorded it. */
    by: z.string(),
    document: documentSchema.optional(),
  })
  .meta({ id: 'LetterSignature', description: 'A signature: of a post, by its holder in office that day' });

/** Ids are made of year and unit, so that a unit never has two letters of a year. */
export const letterId = z
  .string()
  .regex(/^\d{4}-[a-z0-9][a-z0-9-]{0,63}$/)
  .meta({ description: 'Id of a letter: its year and its unit' });

export const letterSchema = z
  .strictObject({
    id: letterId,
    year: z.number().int(),
    unit: unitId,
    superior: unitId,
    status: letterStatus,
    late: z.boolean().meta({ description: 'Not in force when the signing deadline passed (A7, I-1)' }),
    template: z.strictObject({ version: z.number().int(), section: z.string() }),
    issuedOn: legalDate,
    deadline: legalDate.meta({ description: 'Last day for both signatures (I-1)' }),
    inForceOn: legalDate.nullable(),
    signatures: z.array(signatureSchema),
    endedOn: legalDate.optional().meta({
      description:
        'The unit was merged or abolished from this day on: a letter in force stays as it is, another lapses',
    }),
    version: z.number().int(),
  })
  .meta({ id: 'Letter', description: 'A responsibility letter between a unit and the unit above it (A7)' });

/** Whose signature a letter waits for. */
export const callSchema = z
  .strictObject({
    side: sideSchema,
    unit: unitId,
    post: postId.nullable().meta({ description: 'Null when the unit has no principal post at all' }),
    title: bilingualSchema.nullable(),
    holder: holderRef.nullable().meta({ description: 'Null while the post is vacant' }),
    why: z.enum(['not-signed', 'succession']).meta({
      description: 'Not signed yet; or the letter is in force and a successor’s signature is called for',
    }),
  })
  .meta({ id: 'SignatureCall', description: 'A signature a letter waits for' });

export const letterDetailSchema = letterSchema
  .extend({
    unitName: bilingualSchema,
    superiorName: bilingualSchema,
    content: sectionSchema,
    authority: z.strictObject({ title: z.string(), number: z.string(), date: z.string() }),
    calls: z.array(callSchema),
  })
  .meta({ id: 'LetterDetail', description: 'A letter with what it says and whose signature it waits for' });

export const signatureBody = z.strictObject({
  side: sideSchema,
  post: postId,
  holder: holderRef.optional().meta({ description: 'If given, must be who holds the post today' }),
  document: documentSchema.optional(),
});

const unserved = z.strictObject({
  unit: unitId,
  name: bilingualSchema,
  reason: z.enum(['no-principal', 'no-section']),
});

export const issueAnswer = z
  .strictObject({
    id: z.string(),
    year: z.number().int(),
    templateVersion: z.number().int(),
    total: z.number().int().meta({ description: 'Units that should have a letter' }),
    issued: z.number().int().meta({ description: 'Letters issued by this run' }),
    already: z.number().int().meta({ description: 'Units that had their letter before' }),
    unservedTotal: z.number().int(),
    unserved: z.array(unserved).meta({ description: 'Units without a letter, by name; the first 200' }),
  })
  .meta({
    id: 'LetterIssue',
    description: 'What a run of issuing did; it can be run again without doubling',
  });

const counts = {
  units: z.number().int().meta({ description: 'Units of the branch that should have a letter' }),
  issued: z.number().int(),
  signedByOne: z.number().int(),
  inForce: z.number().int().meta({ description: 'Signed by both' }),
  late: z.number().int().meta({ description: 'Issued and still not in force though the deadline passed' }),
  signedLate: z.number().int().meta({ description: 'In force, but only after the deadline' }),
  missing: z.number().int().meta({ description: 'Units without a letter' }),
};

export const coverageSchema = z
  .strictObject({
    year: z.number().int(),
    under: unitId,
    name: bilingualSchema,
    deadline: legalDate,
    passed: z.boolean().meta({ description: 'Whether the signing deadline has passed' }),
    asOf: z.iso.datetime({ precision: 3 }),
    ...counts,
    branches: z.array(z.strictObject({ unit: unitId, name: bilingualSchema, ...counts })),
    notSigned: z.strictObject({
      items: z.array(
        z.strictObject({
          letter: letterId,
          unit: unitId,
          name: bilingualSchema,
          status: letterStatus,
          waitsFor: z.array(
            z.strictObject({
              side: sideSchema,
              unit: unitId,
              posts: z.array(
                z.strictObject({ id: postId, title: bilingualSchema, holder: holderRef.nullable() }),
              ),
            }),
          ),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
    unserved: z.array(unserved).meta({ description: 'Units the last runs could not serve; the first 200' }),
  })
  .meta({ id: 'Coverage', description: 'Who has signed and who has not, by branch of the tree (A7, I-1)' });

export type Letter = z.infer<typeof letterSchema>;
export type LetterStatus = z.infer<typeof letterStatus>;
export type Side = z.infer<typeof sideSchema>;
export type Signature = z.infer<typeof signatureSchema>;
export type Unserved = z.infer<typeof unserved>;
