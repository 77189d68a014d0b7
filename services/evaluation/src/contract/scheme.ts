import { bilingualSchema, unitId } from '@jieti/letters/contract';
import { z } from 'zod';
import { hundred, slug } from './numbers.ts';

/** What a unit is scored on (A10). Sources and methods beside these are reserved; they come with later versions. */
const indicatorSchema = z
  .strictObject({
    id: slug,
    name: bilingualSchema,
    /** Percent of the total; the weights of a group sum to 100. */
    weight: hundred(2).gt(0),
    source: z.enum(['entered']).default('entered'),
    method: z.enum(['direct']).default('direct'),
  })
  .meta({ id: 'Indicator', description: 'What a unit is scored on, with its weight in percent (A10)' });

const groupSchema = z
  .strictObject({
    id: slug,
    name: bilingualSchema,
    /** Group names of the unit register: every unit that carries one of them belongs. */
    registerGroups: z.array(z.string().min(1).max(64)).max(100).default([]),
    /** Units that belong by name; this goes before the register's group. */
    units: z.array(unitId).max(5000).default([]),
    indicators: z.array(indicatorSchema).min(1).max(50),
  })
  .meta({ id: 'SchemeGroup', description: 'A group of units graded by the same indicators (A10)' });

export const schemeSchema = z
  .strictObject({ groups: z.array(groupSchema).min(1).max(100) })
  .meta({ id: 'Scheme', description: "A year's scheme: every graded unit is in exactly one group (A10)" });

export const schemeAnswer = z
  .strictObject({ year: z.number().int(), version: z.number().int(), ...schemeSchema.shape })
  .meta({ id: 'SchemeVersion' });

export type Scheme = z.output<typeof schemeSchema>;
export type SchemeGroup = z.output<typeof groupSchema>;
export type Indicator = z.output<typeof indicatorSchema>;
