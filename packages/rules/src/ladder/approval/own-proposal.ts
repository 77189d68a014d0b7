import type { StageDefinition } from '../../city.ts';
import type { Actor } from '../../decision/actor.ts';
import { type Refusal, refusal } from '../../decision/refusal.ts';
import type { ActContext } from '../case/act.ts';

/** Where two bodies are named, nobody decides their own proposal: neither the same body nor the same person. */
export const checkOwnProposal = (
  context: ActContext,
  stage: StageDefinition,
  proposedBy: Actor | null,
): Refusal | null => {
  const { actor } = context;
  if (!stage.twoBodies || actor.by !== 'office' || proposedBy?.by !== 'office') return null;
  const sameBody = actor.office.body === proposedBy.office.body;
  const sameSubject = actor.subject === proposedBy.subject;
  if (!sameBody && !sameSubject) return null;
  return refusal(
    'own-proposal',
    { stage: stage.name },
    { articles: [stage.article], facts: { sameBody, sameSubject, proposedBy: proposedBy.office } },
  );
};
