import { z } from 'zod';
import { bodiesOfALevel, type LevelDefinition } from '../../law/index.ts';
import { affiliations } from '../../vocabulary.ts';
import { named } from './named.ts';
import { strictObject } from './strict-object.ts';
import { bilingual, ownId } from './words.ts';

const mostLevels = 4;
const levelsOfALaw = `a law has from 2 to ${mostLevels} levels`;

const level = strictObject<LevelDefinition>()({
  id: ownId,
  name: bilingual,
  locality: bilingual,
  bodies: z.enum(bodiesOfALevel),
  affiliation: z.enum(affiliations).exclude(['local']).exactOptional(),
}).register(named, { id: 'Level' });

/** The levels of a law, the top first. */
export const levelDefinitions = z
  .array(level)
  .min(2, { error: levelsOfALaw })
  .max(mostLevels, { error: levelsOfALaw });
