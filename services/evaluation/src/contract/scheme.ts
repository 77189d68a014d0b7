import { bilingualSchema, unitId } from '@jieti/letters/contract';
import { quotaTies } from '@jieti/rules';
import { z } from 'zod';
import { gradeSchema } from './grades.ts';
import { indicatorSchema } from './indicators.ts';
import { figure, hundred, slug } from './numbers.ts';

const quotaSchema = z
  .strictObject({
    percent: hundred(2).meta({ description: "Of the units of the group, rounded as the city's law says" }),
    ties: z.enum(quotaTies).meta({
      description: 'Those who tie on the last place and do not all fit: all come in, or all stay out (I-12)',
    }),
  })
  .meta({
    id: 'GroupQuota',
    description: 'How many of a group may have the best grade, by rank ({@article:evaluation}, I-12)',
  });

const scoringSchema = z
  .strictObject({
    base: figure
      .max(1_000)
      .meta({ description: 'The total begins from it: what works on the total takes off or adds' }),
  })
  .meta({
    id: 'PointsScoring',
    description: 'Indicators count in their own unit; nothing is brought to 100',
  });

const partSchema = z
  .strictObject({
    id: slug,
    name: bilingualSchema,
    within: slug.optional().meta({ description: 'The part it stands under' }),
    points: figure.optional().meta({ description: 'What its indicators come to' }),
  })
  .meta({ id: 'SchemePart', description: 'A heading under which indicators stand, in layers' });

const thresholdsSchema = z.record(gradeSchema, figure).meta({
  id: 'Thresholds',
  description:
    "The points from which each of the city's grades begins, but the last ({@article:evaluation}, I-11)",
});

const groupSchema = z
  .strictObject({
    id: slug,
    name: bilingualSchema,
    /** Group names of the unit register: every unit that carries one of them belongs. */
    registerGroups: z.array(z.string().min(1).max(64)).max(100).default([]),
    /** Units that belong by name; this goes before the register's group. */
    units: z.array(unitId).max(5000).default([]),
    indicators: z.array(indicatorSchema).min(1).max(200),
    gradedBy: unitId.optional().meta({
      description:
        "The locality whose office enters its scores, such as a county those of its small towns; the city's own if not said",
    }),
    scoring: scoringSchema.optional().meta({ description: 'Scored by weights if not said' }),
    parts: z.array(partSchema).min(1).max(100).optional(),
    quota: quotaSchema.optional().meta({ description: "The city's own if not said" }),
    thresholds: thresholdsSchema.optional().meta({ description: "The scheme's own if not said" }),
  })
  .meta({
    id: 'SchemeGroup',
    description: 'A group of units graded by the same indicators ({@article:evaluation})',
  });

const schemeEventSchema = z
  .strictObject({
    id: slug,
    name: bilingualSchema,
    limit: gradeSchema.meta({ description: 'The best grade that it still allows' }),
  })
  .meta({
    id: 'SchemeEvent',
    description: "An event that caps whatever the score, beside those of the city's law",
  });

export const schemeSchema = z
  .strictObject({
    groups: z.array(groupSchema).min(1).max(100),
    thresholds: thresholdsSchema.optional().meta({ description: "The city's own if not said" }),
    events: z.array(schemeEventSchema).min(1).max(50).optional(),
  })
  .meta({
    id: 'Scheme',
    description: "A year's scheme: every graded unit is in exactly one group ({@article:evaluation})",
  });

/** A scheme written out, or one that starts from a template of the city's file. */
export const schemeBody = z
  .strictObject({
    ...schemeSchema.shape,
    groups: schemeSchema.shape.groups.optional(),
    template: slug.optional().meta({
      description:
        "A template of the city's file, in place of groups; thresholds and events given replace its own",
    }),
  })
  .meta({ id: 'SchemeRequest' });

export const schemeAnswer = z
  .strictObject({ year: z.number().int(), version: z.number().int(), ...schemeSchema.shape })
  .meta({ id: 'SchemeVersion' });
