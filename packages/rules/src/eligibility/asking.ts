import { definitionOf } from '../competence/acts/index.ts';
import { lackingOf } from '../competence/lacking.ts';
import { actName, bodyNames } from '../competence/names.ts';
import { allow, type Outcome, refuse } from '../decision/outcome.ts';
import { type Refusal, refusal } from '../decision/refusal.ts';
import type { Body, Office } from '../vocabulary.ts';

const { who, articles } = definitionOf('ask-holder-eligibility');

/** Bodies that assess, promote or commend leaders, and so ask first (A11, A12). */
const askers: readonly Body[] = who.flatMap((one) => ('bodies' in one ? one.bodies : []));

/** An office, in any capacity, may ask about leaders of its jurisdiction (I-22). */
export const mayAskAboutHolders = ({ body }: Office): boolean => askers.includes(body);

const anyAsker = askers.map((body) => ({ body, capacities: [] }));

const notAnAssessor = (offices: readonly Office[]): Refusal => {
  const inTheirPlaces = offices.flatMap(({ level, jurisdiction }) =>
    anyAsker.map((one) => ({ ...one, level, jurisdiction })),
  );
  const { lacking, sentence } = lackingOf(offices, inTheirPlaces);
  return refusal(
    'not-competent',
    { what: actName('ask-holder-eligibility'), bodies: bodyNames(anyAsker), lacking: sentence },
    { articles, facts: { actor: offices, competent: askers, lacking, interpretations: ['I-22'] } },
  );
};

/**
 * Refuses who neither assesses nor commends a leader: their eligibility is asked by offices that do (A11, I-22).
 * @param offices those the asker holds over a unit whose post the leader holds or held.
 */
export const onlyThoseWhoAssess = (offices: readonly Office[]): Refusal | null =>
  offices.some(mayAskAboutHolders) ? null : notAnAssessor(offices);

/** The first of these offices that may ask about a holder, in whose name it is asked; see `onlyThoseWhoAssess`. */
export const assessorOf = (offices: readonly Office[]): Outcome<Office> => {
  const office = offices.find(mayAskAboutHolders);
  return office ? allow(office) : refuse([notAnAssessor(offices)]);
};
