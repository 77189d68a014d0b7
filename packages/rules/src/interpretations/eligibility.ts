import type { Interpretation } from './definition.ts';

/** I-22: asking about a leader. Ours: the reading asked no such question yet. */
export const eligibilityInterpretations = [
  {
    id: 'I-22',
    article: 'archives',
    question: {
      zh: '任职者的资格由谁询问？询问者无权查阅的案件告知到何程度？',
      en: 'Who may ask whether a holder is eligible, and what are they told of a case they may not open?',
    },
    settings: [
      {
        id: 'assessing-bodies-learn-the-bar',
        meaning: {
          zh: '由考察、任用、表彰其人的机构就其曾任职单位在本辖区内者询问；辖区外的案件只告知限制本身，不告知案件',
          en: 'the bodies that assess, promote or commend, where the holder holds or held a post in their jurisdiction; of a case outside it they learn the bar and not the case',
        },
      },
    ],
    default: 'assessing-bodies-learn-the-bar',
    parameters: [],
    modules: ['packages/rules/src/eligibility', 'services/cases/src/eligibility'],
  },
] as const satisfies readonly Interpretation[];
