import type { StageDefinition } from '../../city.ts';
import type { Actor } from '../../decision/actor.ts';
import type { Refusal } from '../../decision/refusal.ts';
import type { ActContext } from '../case/act.ts';

/** Where two bodies are named, nobody decides their own proposal: neither the same body nor the same person. */
export const ownProposal = (
  context: ActContext,
  stage: StageDefinition,
  proposedBy: Actor | null,
): Refusal | null => {
  const { actor } = context;
  if (!stage.twoBodies || actor.by !== 'office' || proposedBy?.by !== 'office') return null;
  const sameBody = actor.office.body === proposedBy.office.body;
  const sameSubject = actor.subject === proposedBy.subject;
  if (!sameBody && !sameSubject) return null;
  return {
    code: 'own-proposal',
    kind: 'competence',
    articles: [stage.article],
    text: {
      zh: `${stage.name.zh}由一机构研究提出、另一机构批准,提出者不得批准自己的提议。`,
      en: `“${stage.name.en}” is proposed by one body and approved by another: nobody decides their own proposal.`,
    },
    facts: { sameBody, sameSubject, proposedBy: proposedBy.office },
  };
};
