import type { StageDefinition } from '../../city.ts';
import { headsDecide } from '../../competence/deciding.ts';
import type { Actor } from '../../decision/actor.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import type { SettledLaw } from '../../interpretations/index.ts';
import type { ActContext } from '../case/act.ts';

/** A login as it names a person: the same one is written with other spaces, in another width or another case. */
export const personOf = ({ subject }: { readonly subject: string }): string =>
  subject.normalize('NFKC').trim().toLowerCase();

/** The person who may not decide what was proposed, as they proposed it themselves (A23, A24; I-38); null: there is none. */
export const notDecidedBy = (
  city: SettledLaw,
  { twoBodies }: Pick<StageDefinition, 'twoBodies'>,
  proposedBy: Actor | null,
): string | null =>
  proposedBy?.by === 'office' && (twoBodies || headsDecide(city)) ? personOf(proposedBy) : null;

/**
 * Nobody decides what they proposed: the same person at no stage (I-38) and, where two bodies are named, the same body neither (A23,
 * A24).
 */
export const checkOwnProposal = (
  context: ActContext,
  stage: StageDefinition,
  proposedBy: Actor | null,
): Refusal | null => {
  const { actor, city } = context;
  if (actor.by !== 'office' || proposedBy?.by !== 'office') return null;
  const sameBody = stage.twoBodies && actor.office.body === proposedBy.office.body;
  const sameSubject = notDecidedBy(city, stage, proposedBy) === personOf(actor);
  if (!sameBody && !sameSubject) return null;
  return refusal(
    'own-proposal',
    { stage: stage.name },
    { articles: [stage.article], facts: { sameBody, sameSubject, proposedBy: proposedBy.office } },
  );
};
