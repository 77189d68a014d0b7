import { targetOrigins } from '@jieti/rules';
import { z } from 'zod';
import { letterId } from './letters.ts';
import { bilingualSchema, unitId } from './records.ts';
import { targetId } from './templates.ts';

const weight = z.number().min(0.01).max(100).meta({ description: 'Two decimals at most' });

/** A unit's targets among the units it signs with; what is not named is not broken down. */
export const breakdownBody = z.strictObject({
  targets: z
    .array(
      z.strictObject({
        id: targetId,
        shares: z
          .array(z.strictObject({ unit: unitId, weight }))
          .min(1)
          .max(500)
          .meta({ description: 'Units it signs with below; their weights sum to what it answers for' }),
      }),
    )
    .max(50),
});

const brokenDown = z.strictObject({
  id: targetId,
  text: z.string().nullable().meta({ description: 'Null where only the unit above has this target' }),
  weight: z.number().meta({ description: 'What the unit answers for' }),
  from: z
    .enum(targetOrigins)
    .meta({ description: 'By its own letter; or as the part that the unit above gave it' }),
  shares: z
    .array(z.strictObject({ unit: unitId, name: bilingualSchema, weight: z.number() }))
    .meta({ description: 'Empty where it is not broken down' }),
  fits: z.boolean().meta({
    description:
      'False if what it answers for has changed since it was broken down, and the parts no longer sum to it',
  }),
});

const breakdownSchema = z
  .strictObject({
    letter: letterId,
    unit: unitId,
    name: bilingualSchema,
    version: z.number().int().meta({ description: '0 where nothing was broken down yet' }),
    targets: z.array(brokenDown),
  })
  .meta({
    id: 'TargetBreakdown',
    description: 'What a unit answers for, and who below carries it ({@article:letters})',
  });

export const unitBreakdownSchema = breakdownSchema;

export const branchBreakdownSchema = breakdownSchema
  .extend({
    branch: z
      .strictObject({ items: z.array(breakdownSchema), nextCursor: z.string().nullable() })
      .meta({ description: 'Everything broken down below, in the order of the tree' }),
  })
  .meta({
    id: 'BranchBreakdown',
    description: 'A branch’s targets as they are broken down ({@article:letters})',
  });

export const breakdownListSchema = z
  .strictObject({
    year: z.number().int(),
    under: unitId,
    name: bilingualSchema,
    items: z
      .array(breakdownSchema)
      .meta({ description: 'Everything broken down there, in the order of the tree' }),
    nextCursor: z.string().nullable(),
  })
  .meta({
    id: 'TargetBreakdowns',
    description: 'The targets of a branch or of the whole city as they are broken down ({@article:letters})',
  });

export type BreakdownView = z.infer<typeof breakdownSchema>;
