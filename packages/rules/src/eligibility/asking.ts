import type { Refusal } from '../decision/refusal.ts';
import { bodyCatalogue } from '../regulation/bodies.ts';
import type { ArticleRef, Body, Office } from '../vocabulary.ts';

/**
 * Who assesses, promotes or commends leaders and so asks first: the personnel departments, the commission and the group
 * with their offices, which keep the leaders' archives (A11) and commend them (A14), and the joint conference (A12).
 */
const askers: readonly { readonly body: Body; readonly article: ArticleRef }[] = [
  { body: 'org-hr', article: 'A11' },
  { body: 'cgc', article: 'A11' },
  { body: 'cgc-office', article: 'A11' },
  { body: 'slg', article: 'A11' },
  { body: 'slg-office', article: 'A11' },
  { body: 'joint-conference', article: 'A12' },
];

/** Whether an office, in any capacity, may ask about leaders of its jurisdiction (I-22). */
export const mayAskAboutHolders = ({ body }: Office): boolean => askers.some((one) => one.body === body);

/**
 * Refuses who neither assesses nor commends a leader: their eligibility is asked by offices that do (A11, I-22).
 * @param offices those the asker holds over a unit whose post the leader holds or held.
 */
export const onlyThoseWhoAssess = (offices: readonly Office[]): Refusal | null => {
  if (offices.some(mayAskAboutHolders)) return null;
  const names = bodyCatalogue
    .filter(({ id }) => askers.some(({ body }) => body === id))
    .map(({ name }) => name);
  return {
    code: 'not-competent',
    kind: 'competence',
    articles: [...new Set(askers.map(({ article }) => article))],
    text: {
      zh: `任职者的资格由考察、任用、表彰其人的机构询问:${names.map(({ zh }) => zh).join('、')}。`,
      en: `Whether a holder is eligible is for those to ask who assess, promote or commend them: ${names.map(({ en }) => en).join('; ')}.`,
    },
    facts: { actor: offices, competent: askers.map(({ body }) => body), interpretations: ['I-22'] },
  };
};
