import { freeText, legalDate, pageQuery } from '@jieti/lambda/contract';
import { unitId } from '@jieti/letters/contract';
import { z } from 'zod';
import { documentSchema } from './document.ts';
import { under } from './evaluator.ts';
import { slug, yearParams } from './numbers.ts';

const content = {
  cap: slug.meta({ description: "The id of a cap of the city's law that falls by an event" }),
  on: legalDate.meta({ description: 'The day it happened' }),
  document: documentSchema.meta({ description: 'The document that establishes it' }),
  facts: freeText(2000),
};

/** The id of an event: its unit, a point, and what makes it unique. */
const eventId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\.[a-z0-9-]{1,64}$/);

export const eventParams = z.strictObject({ ...yearParams.shape, id: eventId });

export const eventBody = z.strictObject({ unit: unitId, ...content }).meta({
  id: 'YearEventRequest',
  description: 'An event that caps the grade of a unit by itself ({@article:caps})',
});

export const eventCorrection = z
  .strictObject({ ...content, reasons: freeText(500) })
  .meta({ id: 'YearEventCorrection', description: 'The event as it should have been entered, and why' });

export const eventWithdrawal = z
  .strictObject({ document: documentSchema, reasons: freeText(500) })
  .meta({ id: 'YearEventWithdrawal', description: 'Why an event no longer caps' });

export const eventSchema = z
  .strictObject({
    id: z.string(),
    year: z.int(),
    unit: z.string(),
    ...content,
    status: z.enum(['entered', 'withdrawn']),
    reasons: z.string().nullable(),
    version: z.int(),
  })
  .meta({
    id: 'YearEvent',
    description: 'An event as it stands, with the document that establishes it ({@article:caps})',
  });

export const eventsQuery = z.strictObject({ under, unit: unitId.optional(), ...pageQuery });
