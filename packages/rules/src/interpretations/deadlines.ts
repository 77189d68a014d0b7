import type { Interpretation } from './definition.ts';

/** I-18…I-20, ours: by when the offices do their own part, and when a monthly check counts as missed. */
export const deadlineInterpretations = [
  {
    id: 'I-18',
    article: 'jurisdiction',
    question: {
      zh: '决定作出后，备案、上报和书面建议须在几日内报送，由谁报送？',
      en: 'Within how many days of a decision are filings and written recommendations sent, and by whom?',
    },
    settings: [
      {
        id: 'working-days-from-decision',
        meaning: {
          zh: '决定次日起10个工作日内，由作出决定一级的办公室或决定机关报送；逾期不影响措施效力',
          en: 'within 10 working days of the decision, by the offices of the place that decided or the deciding body; lateness leaves the measure as it is',
        },
      },
    ],
    default: 'working-days-from-decision',
    parameters: ['filing-working-days'],
    modules: [
      'packages/rules/src/ladder/approval/owed-filings.ts',
      'packages/rules/src/ladder/commands/file.ts',
    ],
  },
  {
    id: 'I-19',
    article: 'jurisdiction',
    question: {
      zh: '核查、提出、决定、验收、解除、处理申诉，办理机关各应在多长时间内完成？',
      en: 'Within what time do the offices verify, propose, decide, check a report, release and resolve an appeal?',
    },
    settings: [
      {
        id: 'own-terms-without-effect',
        meaning: {
          zh: '核查20个工作日，提出、决定、验收、解除各10个工作日，申诉60日；逾期只亮红灯、予以提醒，不产生法律后果',
          en: '20 working days to verify, 10 each to propose, decide, check and release, 60 days for an appeal; passed, it turns red and reminds, and changes nothing in law',
        },
      },
    ],
    default: 'own-terms-without-effect',
    parameters: [
      'verification-working-days',
      'proposal-working-days',
      'decision-working-days',
      'acceptance-working-days',
      'release-working-days',
      'appeal-resolution-days',
    ],
    modules: ['packages/rules/src/ladder/deadlines'],
  },
  {
    id: 'I-20',
    article: 'supervision',
    question: {
      zh: '须定期检查进展的措施，何时算错过一次进展检查？',
      en: 'When is a progress check missed, where a stage has them?',
    },
    settings: [
      {
        id: 'no-report-since-the-check-before',
        meaning: {
          zh: '自上次检查以来未报告进展的；补报后不再逾期，但错过仍记录在案',
          en: 'nothing was reported since the check before; a late report ends the delay, but missed it stays on the record',
        },
      },
    ],
    default: 'no-report-since-the-check-before',
    parameters: [],
    modules: [
      'packages/rules/src/ladder/deadlines/owed-check.ts',
      'packages/rules/src/ladder/clock/progress-checks.ts',
    ],
  },
] as const satisfies readonly Interpretation[];
