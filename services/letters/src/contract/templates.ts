import { freeText, holdsPersonalNumber, lawId } from '@jieti/lambda/contract';
import { z } from 'zod';
import { requiredDutySchema } from './duties.ts';
import { documentSchema, unitSchema } from './records.ts';

export const targetId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .refine((text) => !holdsPersonalNumber(text), { params: { code: 'personal-number' } });

/** One target of a letter: concrete, measurable, weighted (A7). */
const targetSchema = z
  .strictObject({
    id: targetId,
    text: freeText(500),
    weight: z
      .number()
      .min(0.01)
      .max(100)
      .meta({ description: 'Weight; the targets of a section sum to 100' }),
    measure: freeText(500).meta({ description: 'How it is measured' }),
    evidence: freeText(500).meta({ description: 'What shows it' }),
  })
  .meta({
    id: 'LetterTarget',
    description: 'One target: concrete, measurable, weighted ({@article:letters})',
  });

/** The text of letters, per kind, level and, if named, group of unit. The section that names most of them applies. */
export const sectionSchema = z
  .strictObject({
    id: targetId,
    kind: unitSchema.shape.kind,
    level: unitSchema.shape.level.optional().meta({ description: 'Any level if not said' }),
    group: freeText(64).optional().meta({ description: 'Any group if not said' }),
    tasks: z.array(freeText(500)).min(1).max(50),
    targets: z.array(targetSchema).min(1).max(50),
  })
  .meta({
    id: 'LetterSection',
    description: 'What a letter says to units of a kind, level and group ({@article:letters})',
  });

/** The yearly template, as those revise it together who do so by the city's law (A7). */
const templateBody = z.strictObject({
  title: freeText(200),
  /** The document by which it was revised, if there is one already. */
  document: documentSchema.optional(),
  /** The other body that revises it, if there is one, and what it agreed by. */
  with: z.strictObject({ body: lawId, document: documentSchema.optional() }).optional(),
  sections: z.array(sectionSchema).min(1).max(40),
  requiredDuties: z.array(requiredDutySchema).max(60).optional().meta({
    description:
      'How often the duties of {@article:first-responsible}–{@article:bodies} are to be done in the year',
  }),
});

const templateYear = z.number().int().min(2000).max(2999);

const oneOfBoth = {
  code: 'sections-or-from',
  detail: {
    zh: '须写明各部分内容，或指明沿用哪一年的范本，二者取一',
    en: 'Either the sections, or with `from` the year whose template this one starts from, and not both',
  },
};

/** A template as it is put: written out, or started from an earlier year’s (A7). */
export const templatePut = templateBody
  .extend({
    title: freeText(200)
      .optional()
      .meta({ description: 'If started from another year: that one’s, with its year replaced' }),
    sections: templateBody.shape.sections.optional(),
    from: templateYear.optional().meta({ description: 'Start from the template of this year' }),
  })
  .refine((body) => (body.sections === undefined) !== (body.from === undefined), {
    path: ['sections'],
    params: oneOfBoth,
  })
  .refine((body) => body.title !== undefined || body.from !== undefined, {
    path: ['title'],
    params: { code: 'no-title', detail: { zh: '须有标题', en: 'A title is needed' } },
  });

/** The template as amended, whole; an amendment has its document, and the other body that made it too, where there is one. */
export const templateAmendment = templateBody.extend({
  document: documentSchema.meta({ description: 'The document of the amendment' }),
});

export const templateSchema = templateBody
  .extend({
    year: z.number().int(),
    version: z.number().int(),
    basedOn: z
      .strictObject({ year: z.number().int(), version: z.number().int() })
      .optional()
      .meta({ description: 'The earlier year’s template it started from' }),
  })
  .meta({
    id: 'LetterTemplate',
    description: 'Template of a year’s responsibility letters ({@article:letters})',
  });
