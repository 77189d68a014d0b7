import { freeText } from '@jieti/lambda/contract';
import {
  amendmentStatuses,
  letterSides,
  letterStatuses,
  lights,
  outstandingReasons,
  withoutLetterReasons,
} from '@jieti/rules';
import { z } from 'zod';
import { bilingualSchema, documentSchema, holderRef, legalDate, postId, unitId } from './records.ts';
import { sectionSchema } from './templates.ts';

export const letterStatus = z.enum(letterStatuses).meta({
  description:
    'Issued; signed by some who are to sign; signed by all and so in force; or withdrawn before anybody signed ({@article:letters}, I-35)',
});

/** The statuses that letters may be listed by. */
export const letterFilter = z.enum([...letterStatus.options, 'resigning', 'incomplete']).meta({
  description:
    'Status; or in force and waiting to be signed again (`resigning`); or in force, and a principal has yet to sign (`incomplete`)',
});

const sideSchema = z
  .enum(letterSides)
  .meta({ description: 'Which of the two that sign: the unit above or the unit itself' });

const light = z.enum(lights);

/** Version of the year's template whose section a letter says. */
const contentVersion = z.number().int().min(1);

const delegateSchema = z
  .strictObject({
    holder: holderRef.meta({ description: 'Who signed for the holder of the post: a personnel reference' }),
    name: freeText(60).optional(),
    document: documentSchema.meta({ description: 'The document that delegates the signature' }),
  })
  .meta({
    id: 'SignatureDelegate',
    description: 'Who signed for the holder, and by which document ({@article:letters})',
  });

const signatureSchema = z
  .strictObject({
    side: sideSchema,
    post: postId,
    holder: holderRef,
    version: contentVersion.meta({ description: 'Version of the content it was given for' }),
    on: legalDate,
    at: z.iso.datetime({ precision: 3 }),
    /** Subject of the token that recorded it. */
    by: z.string(),
    document: documentSchema.optional(),
    delegate: delegateSchema.optional(),
    onPaper: z.literal(true).optional().meta({
      description: 'Given on paper, and entered by the office that keeps it; `document` is the paper (I-36)',
    }),
    questioned: z
      .strictObject({
        on: legalDate.meta({ description: 'The day the register was corrected' }),
        holder: holderRef.nullable().meta({ description: 'The holder of the post that day, after all' }),
      })
      .optional()
      .meta({
        description:
          'By a correction of the register, the signer did not hold the post that day: it counts for nothing',
      }),
  })
  .meta({ id: 'LetterSignature', description: 'A signature: of a post, by its holder in office that day' });

/** A content that a letter has or had: each keeps its place (A7). */
const contentSchema = z
  .strictObject({
    version: contentVersion.meta({ description: 'Version of the year’s template' }),
    section: z.string(),
    on: legalDate.meta({ description: 'Issued, or put by an amendment, on this day' }),
    inForceOn: legalDate.nullable(),
    supersededOn: legalDate
      .nullable()
      .meta({ description: 'Another took its place before it ever came into force' }),
  })
  .meta({
    id: 'LetterContent',
    description: 'A content of a letter: a section of a version of the template',
  });

const amendmentSchema = z
  .strictObject({
    version: contentVersion,
    section: z.string(),
    on: legalDate,
    status: z.enum(amendmentStatuses),
  })
  .meta({
    id: 'LetterAmendment',
    description: 'A content that waits to be signed while another is in force',
  });

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
    late: z
      .boolean()
      .meta({ description: 'Not in force when the signing deadline passed ({@article:letters}, I-1)' }),
    light: light.meta({ description: 'Light of the signing deadline (I-1)' }),
    incomplete: z
      .boolean()
      .meta({ description: 'In force, and a principal has yet to sign (I-35), as of its last act' }),
    template: z
      .strictObject({ version: contentVersion, section: z.string() })
      .meta({ description: 'The content in force; before any is, the one to be signed' }),
    amendment: amendmentSchema
      .nullable()
      .meta({ description: 'Waits to be signed again; what `template` names stays in force meanwhile' }),
    contents: z.array(contentSchema),
    issuedOn: legalDate,
    deadline: legalDate.meta({ description: 'Last day for all signatures (I-1)' }),
    inForceOn: legalDate.nullable(),
    signatures: z.array(signatureSchema),
    withdrawn: z
      .strictObject({ on: legalDate, reasons: z.string() })
      .optional()
      .meta({ description: 'Withdrawn with the issue it came from, before anybody signed' }),
    endedOn: legalDate.optional().meta({
      description:
        'The unit was merged or abolished from this day on: a letter in force stays as it is, another lapses',
    }),
    version: z.number().int(),
  })
  .meta({
    id: 'Letter',
    description: 'A responsibility letter between a unit and the unit above it ({@article:letters})',
  });

/** A signature that a letter waits for. */
const outstandingSignatureSchema = z
  .strictObject({
    side: sideSchema,
    unit: unitId,
    post: postId.nullable().meta({ description: 'Null when the unit has no principal post at all' }),
    title: bilingualSchema.nullable(),
    holder: holderRef.nullable().meta({ description: 'Null while the post is vacant' }),
    version: contentVersion.meta({ description: 'The content to be signed' }),
    why: z.enum(outstandingReasons).meta({
      description:
        'Not signed yet; amended and to be signed again; in force, and a successor’s signature is called for; or signed by somebody who did not hold the post, by a correction of the register',
    }),
  })
  .meta({ id: 'SignatureCall', description: 'A signature a letter waits for' });

export const listedLetterSchema = letterSchema
  .extend({
    calls: z
      .array(outstandingSignatureSchema)
      .optional()
      .meta({ description: 'Only where successions are asked for' }),
  })
  .meta({ id: 'ListedLetter', description: 'A letter in a list' });

export const letterDetailSchema = letterSchema
  .extend({
    unitName: bilingualSchema,
    superiorName: bilingualSchema,
    content: sectionSchema,
    amendedContent: sectionSchema.nullable().meta({ description: 'What the amendment that waits says' }),
    authority: z.strictObject({ title: z.string(), number: z.string().nullable(), date: z.string() }),
    calls: z.array(outstandingSignatureSchema),
  })
  .meta({ id: 'LetterDetail', description: 'A letter with what it says and whose signature it waits for' });

export const signatureBody = z.strictObject({
  side: sideSchema,
  post: postId,
  holder: holderRef.optional().meta({ description: 'If given, must be who holds the post today' }),
  version: contentVersion.optional().meta({
    description: 'Version of the content signed; once a letter was amended, this or If-Match must be there',
  }),
  document: documentSchema.optional(),
  delegate: delegateSchema.optional(),
});

const paperSignature = z.strictObject({
  side: sideSchema,
  post: postId,
  holder: holderRef.optional().meta({ description: 'If given, must be who held the post that day' }),
  on: legalDate.optional().meta({ description: 'The day it was given; left out: that of the paper' }),
  delegate: delegateSchema.optional(),
});

/** The most letters of one request. */
const mostPapers = 200;

export const paperBody = z.strictObject({
  letters: z
    .array(
      z.strictObject({
        letter: letterId,
        document: documentSchema.meta({ description: 'The paper, by its number and date' }),
        version: contentVersion.optional().meta({
          description: 'Version of the content signed; once a letter was amended, it must be there',
        }),
        signatures: z.array(paperSignature).min(1).max(20),
      }),
    )
    .min(1)
    .max(mostPapers),
});

const itemProblem = z.strictObject({
  status: z.int(),
  code: z.string(),
  title: bilingualSchema,
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: bilingualSchema })),
});

/** Signatures under many letters; each is judged as if it had come alone. */
export const signaturesBody = z.strictObject({
  signatures: z
    .array(z.strictObject({ letter: letterId, ...signatureBody.shape }))
    .min(1)
    .max(mostPapers),
});

export const signaturesAnswer = z
  .strictObject({
    signed: z.int(),
    refused: z.int(),
    items: z.array(
      z.strictObject({
        letter: letterId,
        side: sideSchema,
        post: postId,
        signed: z.boolean(),
        status: letterStatus.optional(),
        version: z.int().optional(),
        problem: itemProblem.optional(),
      }),
    ),
  })
  .meta({
    id: 'LettersSigned',
    description: 'For each signature, in the order of the request, whether it was recorded, or why not',
  });

export const paperAnswer = z
  .strictObject({
    recorded: z.int(),
    refused: z.int(),
    items: z.array(
      z.strictObject({
        letter: letterId,
        recorded: z.boolean(),
        status: letterStatus.optional(),
        version: z.int().optional(),
        problem: itemProblem.optional(),
      }),
    ),
  })
  .meta({
    id: 'PaperLetters',
    description: 'For each letter, in the order of the request, whether it was recorded, or why not',
  });

const withoutLetter = z.strictObject({
  unit: unitId,
  name: bilingualSchema,
  reason: z.enum(withoutLetterReasons),
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
    unserved: z.array(withoutLetter).meta({ description: 'Units without a letter, by name; the first 200' }),
  })
  .meta({
    id: 'LetterIssue',
    description: 'What a run of issuing did; it can be run again without doubling',
  });

export const amendAnswer = z
  .strictObject({
    id: z.string(),
    year: z.number().int(),
    templateVersion: z.number().int(),
    letters: z.number().int().meta({ description: 'Letters of the year' }),
    touched: z.number().int().meta({ description: 'Letters whose content changes' }),
    untouched: z.number().int(),
  })
  .meta({
    id: 'LetterAmend',
    description: 'What an amendment reaches; coverage shows how far it has gone out',
  });

export const withdrawAnswer = z
  .strictObject({
    id: z.string(),
    year: z.int(),
    withdrawn: z.int().meta({ description: 'Letters withdrawn' }),
  })
  .meta({ id: 'LetterWithdrawal', description: 'What a withdrawal of the year’s letters reaches' });

const counts = {
  units: z.number().int().meta({ description: 'Units of the branch that should have a letter' }),
  issued: z.number().int(),
  signedByOne: z.number().int(),
  inForce: z.number().int().meta({ description: 'Signed by all who must (I-35)' }),
  late: z.number().int().meta({ description: 'Issued and still not in force though the deadline passed' }),
  signedLate: z.number().int().meta({ description: 'In force, but only after the deadline' }),
  resigning: z
    .number()
    .int()
    .meta({ description: 'Of those in force: amended, and waiting to be signed again' }),
  missing: z.number().int().meta({ description: 'Units without a letter' }),
  light: light.meta({
    description: 'Green once all are in force; else by the signing deadline (I-1)',
  }),
};

export const coverageSchema = z
  .strictObject({
    year: z.number().int(),
    under: unitId,
    name: bilingualSchema,
    deadline: legalDate,
    passed: z.boolean().meta({ description: 'Whether the signing deadline has passed' }),
    asOf: z.iso.datetime({ precision: 3 }),
    progress: z
      .strictObject({
        act: z.enum(['issuing', 'amending', 'withdrawing']),
        id: z.string(),
        done: z.number().int(),
        total: z.number().int(),
      })
      .nullable()
      .meta({ description: 'An issue or amendment still going out: units done, and in all; null if none' }),
    ...counts,
    branches: z.array(z.strictObject({ unit: unitId, name: bilingualSchema, ...counts })),
    notSigned: z.strictObject({
      items: z.array(
        z.strictObject({
          letter: letterId,
          unit: unitId,
          name: bilingualSchema,
          status: letterStatus,
          resigning: z.boolean().meta({ description: 'In force, and to be signed again' }),
          light,
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
    unserved: z
      .array(withoutLetter)
      .meta({ description: 'Units the last runs could not serve; the first 200' }),
  })
  .meta({
    id: 'Coverage',
    description: 'Who has signed and who has not, by branch of the tree ({@article:letters}, I-1)',
  });

export type LetterView = z.infer<typeof letterSchema>;
export type LetterFilter = z.infer<typeof letterFilter>;
