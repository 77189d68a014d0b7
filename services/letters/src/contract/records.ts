import {
  affiliation,
  freeText,
  holderId,
  holdsPersonalNumber,
  legalDate,
  level,
  postRole,
  unitKind,
  postId as wordOfPost,
  unitId as wordOfUnit,
} from '@jieti/lambda/contract';
import { unitStatuses } from '@jieti/rules';
import { z } from 'zod';

export { legalDate };

/** A name in both languages. Whoever enters one may leave the English out, and it is told by the Chinese (`withEnglish` of lambda). */
export const bilingualSchema = z
  .strictObject({ zh: freeText(200), en: freeText(200) })
  .meta({ required: ['zh'], description: 'A name; the English may be left out' });

/** A reference must not be somebody's identity or mobile number. */
const impersonal = (reference: z.ZodString) =>
  reference.refine((text) => !holdsPersonalNumber(text), { params: { code: 'personal-number' } });

/** Ids are chosen by the city's register: lower-case words joined by hyphens. */
export const unitId = impersonal(wordOfUnit).meta({ description: 'Id of a unit' });

export const postId = impersonal(wordOfPost).meta({ description: 'Id of a post in its unit' });

export const holderRef = impersonal(holderId).meta({
  description: 'An opaque personnel reference; nothing else about a person is kept',
});

export const documentSchema = z
  .strictObject({ number: freeText(100), date: legalDate })
  .meta({ id: 'LettersDocument', description: 'A document by number and date' });

/** What is held responsible (A3). `parent` is null only for the city itself. */
export const unitSchema = z
  .strictObject({
    id: unitId,
    name: bilingualSchema,
    kind: unitKind,
    level,
    parent: unitId.nullable(),
    affiliation,
    group: freeText(64).nullable(),
    from: legalDate
      .optional()
      .meta({ description: 'Since which day it stands so; left out: as far back as the register goes' }),
    status: z.enum(unitStatuses).optional().meta({
      description:
        'Left out: it stands. Merged or abolished from `from` on; what it has stays ({@article:units})',
    }),
    mergedInto: unitId.optional().meta({ description: 'Which unit took over, of a merged one' }),
  })
  .meta({ id: 'Unit', description: 'What is held responsible ({@article:units})' });

/** Where a unit hung in the tree until a day, and as what. */
export const earlierPosition = z.strictObject({
  parent: unitId.nullable(),
  kind: unitKind,
  level,
  until: legalDate,
});

/** Who held a post from a date to a date; `to` is null while they hold it. An opaque personnel reference, nothing more. */
export const tenureSchema = z
  .strictObject({
    holder: holderRef,
    name: freeText(60).optional(),
    from: legalDate,
    to: legalDate.nullable(),
  })
  .meta({ id: 'Tenure', description: 'Who holds a post, from a day to a day' });

/** An office in a unit that carries responsibility (A4, A5). */
export const postSchema = z
  .strictObject({
    id: postId,
    unit: unitId,
    title: bilingualSchema,
    role: postRole,
    tenures: z.array(tenureSchema),
  })
  .meta({
    id: 'Post',
    description:
      'An office in a unit that carries responsibility ({@article:first-responsible}, {@article:remits})',
  });

export type Unit = z.infer<typeof unitSchema>;
export type Tenure = z.infer<typeof tenureSchema>;
export type Post = z.infer<typeof postSchema>;

export const year = z.coerce.number().int().min(2000).max(2999).meta({ description: 'Calendar year' });

/** Whatever is kept by the year. */
export const yearPath = z.strictObject({ year });
