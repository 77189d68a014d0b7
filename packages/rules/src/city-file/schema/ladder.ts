import { z } from 'zod';
import {
  type CompetentBody,
  filingPurposes,
  type PaperRule,
  paperOccasions,
  type StageDefinition,
  stageEndings,
  stageForms,
  type TermParameters,
  type TermsOfSome,
} from '../../city.ts';
import { articleSubjects } from '../../provisions/index.ts';
import { capacities, effects, gravities, unitKinds } from '../../vocabulary.ts';
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

const { shape: termParameters } = strictObject<TermParameters>()({
  general: ownId,
  minimum: ownId,
  maximum: ownId,
});

/** A term that the law sets for some units only. */
const termsOfSome = strictObject<TermsOfSome>()({
  ...termParameters,
  kinds: z
    .array(z.enum(unitKinds))
    .min(1, { error: `it concerns nobody: name one of ${unitKinds.join(', ')} at least` })
    .exactOptional(),
  levels: z.array(ownId).min(1, { error: 'it concerns nobody: name a level at least' }).exactOptional(),
});

const paperRule = strictObject<PaperRule>()({
  to: ownId,
  name: bilingual,
  what: z.enum(filingPurposes),
  of: z.enum(paperOccasions),
  oneReceiver: z.literal(true).exactOptional(),
  subject: z.enum(articleSubjects).exactOptional(),
});

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
    ...termParameters,
    reasonOffGeneral: z.boolean(),
    forSome: z.array(termsOfSome).exactOptional(),
  }),
  progressEvery: ownId.exactOptional(),
  planWithin: ownId.exactOptional(),
  form: z.enum(stageForms).exactOptional(),
  workTeam: z.boolean(),
  effects: z.array(z.enum(effects)),
  endsBy: z.enum(stageEndings),
  acceptedBelowFirst: z.boolean().exactOptional(),
  anyDepthFrom: z
    .array(ownId)
    .min(1, { error: 'it reaches from nowhere: name a level at least' })
    .exactOptional(),
  unmet: z.union([
    strictObject<{ readonly next: string }>()({ next: ownId }),
    strictObject<{ readonly verifyAgainEvery: string }>()({ verifyAgainEvery: ownId }),
  ]),
  papers: z.array(paperRule).exactOptional(),
  authority: authority.nullable(),
}).register(named, { id: 'Stage' });
