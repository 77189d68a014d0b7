import type { Interpretation } from './interpretation.ts';

/** I-18…I-20, ours: by when the offices do their own part, and when a monthly check counts as missed. */
export const deadlineInterpretations: readonly Interpretation[] = [
  {
    id: 'I-18',
    article: 'A26',
    question: {
      zh: '决定作出后,备案、上报和书面建议须在几日内报送,由谁报送?',
      en: 'Within how many days of a decision are filings and written recommendations sent, and by whom?',
    },
    settings: [
      {
        id: 'working-days-from-decision',
        meaning: {
          zh: '决定次日起10个工作日内,由作出决定一级的办公室或决定机关报送;逾期不影响措施效力',
          en: 'within 10 working days of the decision, by the offices of the place that decided or the deciding body; lateness leaves the measure as it is',
        },
      },
    ],
    default: 'working-days-from-decision',
    parameters: ['filing-working-days'],
    modules: ['packages/rules/src/ladder/filings.ts', 'packages/rules/src/ladder/acts/file.ts'],
  },
];
