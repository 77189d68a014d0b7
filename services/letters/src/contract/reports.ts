import { freeText, instant, lawId } from '@jieti/lambda/contract';
import { lights, reportStatuses } from '@jieti/rules';
import { z } from 'zod';
import { bilingualSchema, documentSchema, legalDate, unitId } from './records.ts';

export const reportKindSchema = lawId.meta({
  description: 'Which report ({@article:reports}): one of those of the city’s law (GET /regulation)',
});

/** Ids are made of year, kind and unit: a unit never has two reports of a kind in a year. */
export const reportId = z
  .string()
  .regex(/^\d{4}-[a-z0-9][a-z0-9-]{2,128}$/)
  .meta({ description: 'Id of a report: its year, kind and unit' });

export const reportStatusSchema = z.enum(reportStatuses).meta({
  description: 'Due until 24:00 of its last day, overdue from the day after ({@article:reports}, I-2)',
});

const year = z.int().min(2000).max(2999);

export const reportBody = z.strictObject({
  unit: unitId,
  year,
  kind: reportKindSchema,
  title: freeText(200),
  summary: freeText(4000).meta({ description: 'The work done ({@article:reports})' }),
  plan: freeText(4000).optional().meta({
    description: 'What is planned for the next year: departments and units must say it ({@article:reports})',
  }),
  document: documentSchema,
  yearConfirmed: z.literal(true).optional().meta({
    description: 'In the first month of `year`: this year is meant, and not the one before',
  }),
});

export const returnBody = z.strictObject({
  reasons: freeText(2000),
  againBy: legalDate.meta({
    description: 'By when it is to be filed again; never earlier than the due day of the year (I-2)',
  }),
});

const entry = { on: legalDate, at: instant, by: z.string() };

/** A step of a report as it is kept: none is ever taken away. */
const reportStepSchema = z
  .discriminatedUnion('type', [
    reportBody
      .pick({ title: true, summary: true, plan: true, document: true })
      .extend({ type: z.literal('filed'), ...entry }),
    returnBody.extend({ type: z.literal('returned'), ...entry }),
  ])
  .meta({
    id: 'ReportStep',
    description: 'A report was filed, or returned for revision ({@article:reports})',
  });

const reportReceiverSchema = z
  .strictObject({
    body: lawId.meta({ description: 'A body of the city’s law, or an assembly that is none' }),
    level: lawId.nullable().meta({ description: 'Null beyond the top of the city’s law' }),
    jurisdiction: unitId.nullable().meta({ description: 'Null beyond the top' }),
  })
  .meta({ id: 'ReportReceiver', description: 'To whom a report goes ({@article:reports})' });

export const reportSchema = z
  .strictObject({
    id: reportId,
    year: z.int(),
    kind: reportKindSchema,
    unit: unitId,
    unitName: bilingualSchema,
    to: reportReceiverSchema,
    status: reportStatusSchema,
    late: z.boolean().meta({ description: 'First filed after the due day ({@article:reports}, I-2)' }),
    due: legalDate.meta({ description: 'The last day of the year’s reports (I-2)' }),
    deadline: legalDate.meta({
      description: 'Until when it may still be filed: later than `due` once returned',
    }),
    light: z.enum(lights).nullable().meta({ description: 'Of the deadline; null while it stands filed' }),
    steps: z.array(reportStepSchema),
    version: z.int().meta({ description: 'Also the ETag; 0 while nothing was done yet' }),
  })
  .meta({
    id: 'Report',
    description: 'A yearly report that is owed, and what became of it ({@article:reports})',
  });

export type Report = z.infer<typeof reportSchema>;
