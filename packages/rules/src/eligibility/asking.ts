import { competenceTable } from '../competence/acts/index.ts';
import { bodiesFor } from '../competence/authorize.ts';
import type { DecidingLaw } from '../competence/deciding.ts';
import { lackingOf } from '../competence/lacking.ts';
import { actName, bodyNames } from '../competence/names.ts';
import { allow, type Outcome, refuse } from '../decision/outcome.ts';
import { type Refusal, refusal } from '../decision/refusal.ts';
import type { WithLevels } from '../law/levels.ts';
import type { Body, Office } from '../vocabulary.ts';

/** Bodies that assess, promote or commend leaders, and so ask first (A11, A12). */
const askers = (city: DecidingLaw): readonly Body[] => bodiesFor('ask-holder-eligibility', city);

/** An office, in any capacity, may ask about leaders of its jurisdiction (I-22). */
export const mayAskAboutHolders = ({ body }: Office, city: DecidingLaw): boolean =>
  askers(city).includes(body);

const notAnAssessor = (offices: readonly Office[], city: DecidingLaw & WithLevels): Refusal => {
  const competent = askers(city);
  const anyAsker = competent.map((body) => ({ body, capacities: [] }));
  const inTheirPlaces = offices.flatMap(({ level, jurisdiction }) =>
    anyAsker.map((one) => ({ ...one, level, jurisdiction })),
  );
  const { lacking, sentence } = lackingOf(offices, inTheirPlaces, city);
  return refusal(
    'not-competent',
    { what: actName('ask-holder-eligibility'), bodies: bodyNames(city, anyAsker), lacking: sentence },
    {
      articles: competenceTable['ask-holder-eligibility'].articles,
      facts: { actor: offices, competent, lacking, interpretations: ['I-22'] },
    },
  );
};

/**
 * Refuses who neither assesses nor commends a leader: their eligibility is asked by offices that do (A11, I-22).
 * @param offices those the asker holds over a unit whose post the leader holds or held.
 */
export const onlyThoseWhoAssess = (
  offices: readonly Office[],
  city: DecidingLaw & WithLevels,
): Refusal | null =>
  offices.some((office) => mayAskAboutHolders(office, city)) ? null : notAnAssessor(offices, city);

/** The first of these offices that may ask about a holder, in whose name it is asked; see `onlyThoseWhoAssess`. */
export const assessorOf = (offices: readonly Office[], city: DecidingLaw & WithLevels): Outcome<Office> => {
  const office = offices.find((one) => mayAskAboutHolders(one, city));
  return office ? allow(office) : refuse([notAnAssessor(offices, city)]);
};
