import { affiliations, capacities, isLegalDate, postRoles, unitKinds } from '@jieti/rules';
import { z } from 'zod';
import { freeText } from './free-text.ts';

/** The words that the contracts of all services are made of; the lists themselves stand in the vocabulary of rules. */

export const instant = z.iso.datetime({ precision: 3 });
export const legalDate = z.iso.date().refine(isLegalDate, { params: { code: 'not-a-day' } });
export const article = z.templateLiteral(['A', z.number()]);
export const interpretation = z.templateLiteral(['I-', z.number()]);

export const unitId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const postId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const holderId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

export const unitKind = z.enum(unitKinds);
export const affiliation = z.enum(affiliations);
export const postRole = z.enum(postRoles);
/** The id of one of the city's own grades: its law says which there are. */
export const grade = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
/** The id of a thing that the city's law names: a body, a rung, a kind of report. Its file says which there are. */
export const lawId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** The code of a ground, as the city's law numbers it: `18.4`. */
export const groundCode = z
  .string()
  .regex(/^[0-9a-z]{1,8}(?:\.[0-9a-z]{1,8}){0,3}$/)
  .meta({ id: 'GroundCode', description: '追责情形的编号 / code of a ground' });

/** The id of one of the city's own levels: its law says which there are. */
export const level = lawId.meta({ description: '层级的编号 / a level, by the id that the law gives it' });

export const stageId = lawId.meta({ id: 'StageId', description: '阶梯各级 / rungs of the ladder (A20–A24)' });

export const officeSchema = z.strictObject({
  body: lawId,
  level: lawId,
  jurisdiction: z.string().min(1),
  capacity: z.enum(capacities),
});

/** A document of an act. */
export const documentRef = z
  .strictObject({ number: freeText(100), date: legalDate })
  .meta({ id: 'DocumentRef', description: '文号与日期 / number and date of a document' });

export const explanationSchema = z
  .strictObject({
    articles: z.array(article),
    facts: z.record(z.string(), z.unknown()),
    parameters: z.record(z.string(), z.strictObject({ value: z.unknown(), from: legalDate })),
    interpretations: z.array(interpretation),
  })
  .meta({ id: 'Explanation', description: '依据 / what an outcome rests on' });

/** The one who acted, in the one capacity in which they acted. */
export const actorSchema = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('office'), subject: z.string(), office: officeSchema }),
    z.strictObject({ by: z.literal('unit'), subject: z.string(), unit: z.string() }),
    z.strictObject({ by: z.literal('system'), cause: z.string() }),
  ])
  .meta({ id: 'Actor' });

/** The one of the caller's offices that acts; without it the one that is competent is chosen. */
export const chosenOffice = z
  .strictObject({
    body: officeSchema.shape.body,
    jurisdiction: z.string().min(1).max(64),
    capacity: officeSchema.shape.capacity.optional(),
  })
  .optional()
  .meta({
    description: '以何职务办理；不填则由系统选取有权者 / the office acted in; if left out, the competent one',
  });
