import type { Interpretation } from './definition.ts';

/** I-25, I-26: to whom reports go where the text names a body that is not there (A8). */
export const dutyInterpretations = [
  {
    id: 'I-25',
    article: 'reports',
    question: {
      zh: '乡镇一级不设{@commission}、{@stability-group}，该级部门和单位向谁报告？',
      en: 'Townships have no commission and no group here: to whom do departments and units of that level report?',
    },
    settings: [
      {
        id: 'to-the-county',
        meaning: {
          zh: '向所在县级的{@commission}、{@stability-group}',
          en: 'to the two bodies of the county they lie in',
        },
      },
    ],
    default: 'to-the-county',
    parameters: [],
    modules: ['packages/rules/src/letters/reports'],
  },
  {
    id: 'I-26',
    article: 'reports',
    question: {
      zh: '“各级党委常委会”包括哪些级别？',
      en: 'Which committees are the “party standing committees of every level”?',
    },
    settings: [
      {
        id: 'city-and-county',
        meaning: {
          zh: '市、县两级（乡镇党委不设常委会）',
          en: 'those of the city and the counties: townships have none',
        },
      },
    ],
    default: 'city-and-county',
    parameters: [],
    modules: ['packages/rules/src/letters/reports'],
  },
] as const satisfies readonly Interpretation[];
