import type { Interpretation } from './definition.ts';

/** I-22, I-39: asking about a leader; whom a bar falls on. */
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
  {
    id: 'I-39',
    article: 'regime',
    question: {
      zh: '取消负责人资格的措施落在何人身上？',
      en: 'On which leaders does a measure fall that bars leaders?',
    },
    settings: [
      {
        id: 'in-office-in-the-matter',
        meaning: {
          zh: '决定所载明的责任人；不另载明的，为事实发生之日和期满未改之日在任的主要负责、主管和分管负责人',
          en: 'those whom the decision names; left to the register, the principal, supervising and in-charge leaders in office when the facts happened and when the term ended unmet',
        },
      },
      {
        id: 'in-office-at-decision',
        meaning: {
          zh: '决定所载明的责任人；不另载明的，为决定之日在任者',
          en: 'those whom the decision names; left to the register, those in office on the day of the decision',
        },
      },
    ],
    default: 'in-office-in-the-matter',
    parameters: [],
    modules: ['packages/rules/src/ladder/responsible'],
  },
] as const satisfies readonly Interpretation[];
