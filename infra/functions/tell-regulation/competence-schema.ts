import { capacities, weights, wheres } from '@jieti/rules';
import { z } from 'zod';
import { articles, bilingual, named } from './words.ts';

const inCapacities = z.strictObject({ body: z.string(), capacities: z.array(z.enum(capacities)) });

const competent = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('bodies'),
    bodies: z.array(inCapacities),
    where: z.enum(wheres),
    level: z.string().optional(),
    exceptional: z.literal(true).optional(),
    ofCentralUnits: z.literal(true).optional(),
    decidedBy: inCapacities.extend({ level: z.string().optional() }).optional(),
  }),
  z.strictObject({ by: z.literal('staff') }),
  z.strictObject({ by: z.literal('system') }),
]);

/** Who may do what, as rows of a table, and the places that the rows name. */
export const competence = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        act: z.string(),
        service: z.string(),
        name: bilingual,
        weight: z.enum(weights).meta({
          description: '准备或者决定 / it prepares, or it decides (I-38)',
        }),
        stage: named.nullable(),
        who: z.array(competent),
        articles,
      }),
    ),
    places: z.array(named.extend({ meaning: bilingual })),
  })
  .meta({ id: 'Competence', description: '谁有权办理什么 / who may do what' });
