import type { Interpretation } from './definition.ts';

/** I-35, I-36, ours: whose signatures bring a letter into force, and what is done with letters signed on paper (A7). */
export const letterInterpretations = [
  {
    id: 'I-35',
    article: 'letters',
    question: {
      zh: '一方有两位主要负责同志的，责任书经谁签字后生效？',
      en: 'Where a side has two principals, whose signatures bring a letter into force?',
    },
    settings: [
      {
        id: 'all-principals',
        meaning: {
          zh: '党政同责：双方全部主要负责同志均签字后生效',
          en: 'party and government answer alike: in force once all principals of both sides have signed',
        },
      },
      {
        id: 'one-of-each-side',
        meaning: {
          zh: '双方各有一位主要负责同志签字即生效，其余仍列为待签',
          en: 'in force once one principal of each side has signed; the others are still named as outstanding',
        },
      },
    ],
    default: 'all-principals',
    parameters: [],
    modules: ['packages/rules/src/letters/letter'],
  },
  {
    id: 'I-36',
    article: 'letters',
    question: {
      zh: '在纸上签订的责任书，可否由存档的机构成批补录？',
      en: 'May the office that keeps letters signed on paper record them, many at once?',
    },
    settings: [
      {
        id: 'recorded',
        meaning: {
          zh: '可以，须写明文号和日期；由下发责任书的机构办理',
          en: 'yes, with the paper’s number and date, by the office that issued the letters',
        },
      },
      {
        id: 'not-recorded',
        meaning: {
          zh: '不可以，由任职人逐一签订',
          en: 'no: each principal signs',
        },
      },
    ],
    default: 'recorded',
    parameters: [],
    modules: ['packages/rules/src/letters/letter/record-paper.ts'],
  },
] as const satisfies readonly Interpretation[];
