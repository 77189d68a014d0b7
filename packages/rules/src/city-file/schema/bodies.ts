import { z } from 'zod';
import type { BodyDefinition } from '../../bodies/index.ts';
import { bodyFunctions, capacities } from '../../vocabulary.ts';
import { named } from './named.ts';
import { strictObject } from './strict-object.ts';
import { bilingual, ownId } from './words.ts';

/** A body of the city's law; one without a capacity could be acted for by nobody. */
export const bodyDefinition = strictObject<BodyDefinition>()({
  id: ownId,
  name: bilingual,
  short: bilingual,
  fulfils: z.array(z.enum(bodyFunctions)),
  capacities: z
    .array(z.enum(capacities))
    .min(1, { error: `nobody can act for it: name one of ${capacities.join(', ')} at least` }),
  levels: z.array(ownId).min(1, { error: 'it exists nowhere: name a level at least' }).exactOptional(),
  succeeds: z.array(ownId).exactOptional(),
  capacityNames: z.partialRecord(z.enum(capacities), bilingual).exactOptional(),
}).register(named, { id: 'Body' });
