import type { Interpretation } from './definition.ts';

/** I-17: when the joint conference can resolve anything. */
export const conferenceInterpretations = [
  {
    id: 'I-17',
    article: 'conference',
    question: {
      zh: '{@conference:name}到会多少部门方可作出决议？',
      en: 'How many of its departments must be present for the {@conference} to resolve?',
    },
    settings: [
      {
        id: 'more-than-half',
        meaning: { zh: '过半数部门到会', en: 'more than half of them' },
      },
      { id: 'all', meaning: { zh: '各部门全部到会', en: 'all of them' } },
      { id: 'no-quorum', meaning: { zh: '不设法定人数', en: 'no number is asked for' } },
    ],
    default: 'more-than-half',
    parameters: [],
    modules: ['packages/rules/src/conference'],
  },
] as const satisfies readonly Interpretation[];
