import type { ActDefinition, Competence } from './definition.ts';

/** The body that runs the yearly evaluation: the CGC office of the locality that evaluates (A10). */
const yearOffice: readonly Competence[] = [{ functions: ['commission-office'], seat: 'own' }];

/** Who may do what about the draft of a year, its publication, and what is put right after it (A10). */
export const publicationActs = {
  'request-review': {
    service: 'evaluation',
    name: { zh: '申请复核考评草案', en: 'ask for the draft result of the unit to be reviewed' },
    weight: 'prepares',
    articles: ['evaluation'],
    who: [{ staff: 'of-the-unit' }],
  },
  'resolve-review': {
    service: 'evaluation',
    name: { zh: '答复复核申请', en: 'answer a unit that asked for review' },
    weight: 'decides',
    articles: ['evaluation'],
    who: yearOffice,
  },
  'publish-year': {
    service: 'evaluation',
    name: { zh: '公布年度考评结果', en: 'publish the results of a year' },
    weight: 'decides',
    articles: ['evaluation'],
    who: yearOffice,
  },
  'correct-results': {
    service: 'evaluation',
    name: { zh: '更正已公布的考评结果', en: 'put right results that are published' },
    weight: 'decides',
    articles: ['evaluation'],
    who: yearOffice,
  },
} as const satisfies Readonly<Record<string, ActDefinition>>;
