import { freeText, groundCode, instant, officeSchema } from '@jieti/lambda/contract';
import { findingOutcomes, findingStatuses, inspectionPhases, lights } from '@jieti/rules';
import { z } from 'zod';
import { bilingualSchema, documentSchema, legalDate, unitId, unitSchema } from './records.ts';

export const inspectionId = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .meta({ description: 'Id of an inspection' });

/** A finding by its number within its inspection. */
export const findingPath = z.strictObject({
  id: inspectionId,
  n: z.coerce
    .number()
    .int()
    .min(1)
    .max(9999)
    .meta({ description: 'Number of the finding within its inspection' }),
});

const scopeSchema = z
  .discriminatedUnion('of', [
    z.strictObject({ of: z.literal('units'), units: z.array(unitId).min(1).max(100) }),
    z.strictObject({
      of: z.literal('branch'),
      under: unitId,
      kind: unitSchema.shape.kind.optional(),
      level: unitSchema.shape.level.optional(),
    }),
  ])
  .meta({
    id: 'InspectionScope',
    description: 'Units by name, or a branch, all of it or one kind and level',
  });

export const inspectionBody = z.strictObject({
  title: freeText(200),
  authority: documentSchema.meta({
    description: 'The document that allows the inspection ({@article:inspections})',
  }),
  scope: scopeSchema,
  from: legalDate,
  to: legalDate,
});

/** The lead that a finding becomes: whoever refers it says on which ground of A18. */
export const referralSchema = z
  .strictObject({
    ground: groundCode,
    facts: freeText(4000),
    occurredOn: legalDate,
    elements: z
      .record(
        z.string().regex(/^[a-z0-9-]{1,64}$/),
        z.strictObject({ statement: freeText(2000), evidence: freeText(2000) }),
      )
      .default({})
      .meta({ description: 'Elements of the ground, each with its evidence ({@article:grounds})' }),
  })
  .meta({
    id: 'FindingReferral',
    description: 'Refers the finding to `cases` as a lead, once ({@article:inspections}, {@article:grounds})',
  });

/** The findings that one inspection holds: all of them are read with each act on one. */
export const mostFindings = 500;

const number = z.int().min(1).max(mostFindings);

/** One route, four acts: a finding is entered, answered, verified, or referred. */
export const findingBody = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('find'),
    unit: unitId,
    on: legalDate,
    what: freeText(2000),
    putRight: z.strictObject({ what: freeText(1000), by: legalDate }),
    referAsLead: referralSchema.optional(),
  }),
  z.strictObject({
    act: z.literal('answer'),
    finding: number,
    on: legalDate,
    statement: freeText(2000).meta({ description: 'What the unit put right' }),
    document: documentSchema.optional(),
  }),
  z.strictObject({
    act: z.literal('verify'),
    finding: number,
    on: legalDate,
    outcome: z.enum(findingOutcomes),
    statement: freeText(2000),
    document: documentSchema,
    againBy: legalDate.optional().meta({
      description: 'Where not put right: another day for it; without one the finding is closed as it stands',
    }),
  }),
  z.strictObject({ act: z.literal('refer'), finding: number, referAsLead: referralSchema }),
]);

const entered = { at: instant, by: z.string() };

const checkSchema = z
  .strictObject({
    on: legalDate,
    outcome: z.enum(findingOutcomes),
    statement: z.string(),
    document: documentSchema,
    againBy: legalDate.optional(),
    ...entered,
  })
  .meta({ id: 'FindingCheck', description: 'A later look at a finding ({@article:inspections})' });

const answerSchema = z
  .strictObject({ on: legalDate, statement: z.string(), document: documentSchema.optional(), ...entered })
  .meta({ id: 'FindingAnswer', description: 'What the unit says it put right ({@article:inspections})' });

const light = z.enum(lights).nullable();

export const findingStatusSchema = z.enum(findingStatuses);

export const findingSchema = z
  .strictObject({
    inspection: inspectionId,
    n: number,
    unit: unitId,
    on: legalDate,
    what: z.string(),
    putRight: z.strictObject({ what: z.string(), by: legalDate }),
    deadline: legalDate.meta({ description: 'As it stands: the last day given' }),
    status: findingStatusSchema,
    daysLeft: z.int().nullable().meta({
      description:
        '0 on the last day, negative after it; while an answer waits, as on its day; null once closed',
    }),
    light: light.meta({ description: 'Of the deadline; null once closed' }),
    checks: z.array(checkSchema),
    answers: z.array(answerSchema),
    referral: referralSchema
      .extend({ id: z.string(), office: officeSchema, authority: documentSchema, ...entered })
      .nullable()
      .meta({ description: 'As which lead it was referred' }),
    ...entered,
  })
  .meta({
    id: 'Finding',
    description: 'What an inspection found in a unit, and what is due by when ({@article:inspections})',
  });

export const inspectionSchema = inspectionBody
  .extend({
    id: inspectionId,
    office: officeSchema,
    jurisdictionName: bilingualSchema,
    stands: z.enum(inspectionPhases),
    tally: z
      .strictObject({
        found: z.int(),
        open: z.int(),
        answered: z.int().meta({ description: 'Of those open, answered and waiting for the office' }),
        putRight: z.int(),
        notPutRight: z.int(),
        nextDeadline: legalDate.nullable(),
        light,
      })
      .nullable()
      .meta({ description: 'Null for those who see only their own part of it' }),
    findings: z
      .array(findingSchema)
      .optional()
      .meta({ description: 'Of the inspection asked for: those in the caller’s jurisdiction, a page' }),
    version: z.int(),
    ...entered,
  })
  .meta({
    id: 'Inspection',
    description: 'A special inspection by an inspection office ({@article:inspections})',
  });

export type Inspection = z.infer<typeof inspectionSchema>;
export type Finding = z.infer<typeof findingSchema>;
