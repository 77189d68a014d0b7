import { z } from 'zod';
import { type CompetentBody, type StageDefinition, stageEndings, stageForms } from '../../city.ts';
import { capacities, effects, gravities } from '../../vocabulary.ts';
import { named } from './named.ts';
import { strictObject } from './strict-object.ts';
import { article, authority, bilingual, ownId } from './words.ts';

const competentBody = strictObject<CompetentBody>()({
  body: ownId,
  capacities: z.array(z.enum(capacities)),
  exceptional: z.boolean().exactOptional(),
  at: ownId.exactOptional(),
});

const competentBodies = z.array(competentBody).min(1, { error: 'nobody is named' });

/** One rung of the ladder. */
export const stageDefinition = strictObject<StageDefinition>()({
  id: ownId,
  name: bilingual,
  article,
  entersAt: z.enum(gravities),
  vetoPower: z.boolean(),
  studiedByConference: z.boolean(),
  proposers: competentBodies,
  deciders: competentBodies,
  interviewers: competentBodies.exactOptional(),
  twoBodies: z.boolean(),
  term: strictObject<StageDefinition['term']>()({
    general: ownId,
    minimum: ownId,
    maximum: ownId,
    reasonOffGeneral: z.boolean(),
  }),
  progressEvery: ownId.exactOptional(),
  form: z.enum(stageForms).exactOptional(),
  workTeam: z.boolean(),
  effects: z.array(z.enum(effects)),
  endsBy: z.enum(stageEndings),
  unmet: z.union([
    strictObject<{ readonly next: string }>()({ next: ownId }),
    strictObject<{ readonly verifyAgainEvery: string }>()({ verifyAgainEvery: ownId }),
  ]),
  authority: authority.nullable(),
}).register(named, { id: 'Stage' });
