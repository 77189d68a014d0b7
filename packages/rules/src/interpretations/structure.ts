import type { Interpretation } from './definition.ts';

/** I-31, I-32, ours: what a unit merged, abolished or moved in the course of a year is graded for, and asked to sign. */
export const structureInterpretations = [
  {
    id: 'I-31',
    article: 'evaluation',
    question: {
      zh: '年度内合并或撤销的单位是否评定等次？',
      en: 'Is a unit graded that was merged or abolished in the course of the year?',
    },
    settings: [
      {
        id: 'stood-on-last-day',
        meaning: {
          zh: '12月31日仍在册的评定；其余列明去向，不评等次',
          en: 'graded if it stood on 31 December; any other is accounted for by its end and not graded',
        },
      },
      {
        id: 'stood-on-any-day',
        meaning: {
          zh: '当年任何一日在册的均评定',
          en: 'graded if it stood on any day of the year',
        },
      },
    ],
    default: 'stood-on-last-day',
    parameters: [],
    modules: ['packages/rules/src/evaluation/grading/graded-in-year.ts'],
  },
  {
    id: 'I-32',
    article: 'letters',
    question: {
      zh: '年度内合并、撤销或变更隶属的单位，其责任书如何处理？',
      en: 'What of the letter of a unit merged, abolished or moved in the course of the year?',
    },
    settings: [
      {
        id: 'in-force-stays',
        meaning: {
          zh: '已生效的保留并计入；合并、撤销前未生效的失效，不再要求签订；变更隶属的，已有一方签字的由原双方签订，尚无签字的改与新的上级签订',
          en: 'in force it stays and counts; not in force when the unit ends it lapses and nobody signs it; of a unit that moved, one that anybody signed stays between those two, one that nobody signed is with the new unit above',
        },
      },
    ],
    default: 'in-force-stays',
    parameters: [],
    modules: ['packages/rules/src/letters/letter/relocate-letter.ts'],
  },
] as const satisfies readonly Interpretation[];
