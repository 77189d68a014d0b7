import { definitionOf } from '../competence/acts/index.ts';
import { actName, bodyNames } from '../competence/names.ts';
import { type Refusal, refusal } from '../decision/refusal.ts';
import type { Body, Office } from '../vocabulary.ts';

const { who, articles } = definitionOf('ask-holder-eligibility');

/** Bodies that assess, promote or commend leaders, and so ask first (A11, A12). */
const askers: readonly Body[] = who.flatMap((one) => ('bodies' in one ? one.bodies : []));

/** An office, in any capacity, may ask about leaders of its jurisdiction (I-22). */
export const mayAskAboutHolders = ({ body }: Office): boolean => askers.includes(body);

/**
 * Refuses who neither assesses nor commends a leader: their eligibility is asked by offices that do (A11, I-22).
 * @param offices those the asker holds over a unit whose post the leader holds or held.
 */
export const onlyThoseWhoAssess = (offices: readonly Office[]): Refusal | null =>
  offices.some(mayAskAboutHolders)
    ? null
    : refusal(
        'not-competent',
        { what: actName('ask-holder-eligibility'), bodies: bodyNames(askers) },
        { articles, facts: { actor: offices, competent: askers, interpretations: ['I-22'] } },
      );
