import type { Interpretation } from './definition.ts';

/** I-1, I-2, I-4…I-7, I-10, I-37: days and terms. */
export const termInterpretations = [
  {
    id: 'I-1',
    article: 'letters',
    question: { zh: '“每年初”到哪一天为止？', en: 'By which day is “the start of the year” over?' },
    settings: [{ id: 'fixed-day', meaning: { zh: '固定日期（默认3月31日）', en: 'a fixed day (31 March)' } }],
    default: 'fixed-day',
    parameters: ['signing-deadline'],
    modules: ['packages/rules/src/letters/deadline', 'services/letters/src/reminders'],
  },
  {
    id: 'I-2',
    article: 'reports',
    question: { zh: '年度报告何时到期、何时算逾期？', en: 'When is a yearly report due, and when overdue?' },
    settings: [
      {
        id: 'overdue-the-day-after',
        meaning: {
          zh: '12月31日到期，次日起逾期',
          en: 'due on a fixed day (31 December), overdue the day after',
        },
      },
    ],
    default: 'overdue-the-day-after',
    parameters: ['report-due'],
    modules: ['packages/rules/src/letters/reports'],
  },
  {
    id: 'I-4',
    article: 'rectification',
    question: {
      zh: '条文没有写明期限的措施，整改期限多长？',
      en: 'How long is the term of a stage for which the text names none?',
    },
    settings: [
      {
        id: 'set-by-decider-within-bounds',
        meaning: { zh: '由决定机关在上下限内设定', en: 'set by the deciding body, within bounds' },
      },
    ],
    default: 'set-by-decider-within-bounds',
    parameters: [
      'notice-term',
      'notice-term-minimum',
      'notice-term-maximum',
      'interview-term',
      'interview-term-minimum',
      'interview-term-maximum',
    ],
    modules: ['packages/rules/src/ladder', 'packages/rules/src/parameters/ladder-terms.ts'],
  },
  {
    id: 'I-5',
    article: 'supervision',
    question: { zh: '“一般为6个月”以外的期限如何？', en: '“Generally six months”: when another term?' },
    settings: [
      {
        id: 'other-term-needs-reason',
        meaning: { zh: '1至12个月，须说明理由', en: 'between 1 and 12 months, with a reason' },
      },
    ],
    default: 'other-term-needs-reason',
    parameters: [
      'listed-supervision-term',
      'listed-supervision-term-minimum',
      'listed-supervision-term-maximum',
    ],
    modules: ['packages/rules/src/ladder', 'packages/rules/src/parameters/ladder-terms.ts'],
  },
  {
    id: 'I-6',
    article: 'heaviest-measure',
    question: {
      zh: '最后一级措施期满未通过核查的怎么办？',
      en: 'What of a measure of the last stage that is not verified at its end?',
    },
    settings: [
      {
        id: 'stays-and-is-verified-again',
        meaning: { zh: '继续有效，定期再核查', en: 'it stays in force and is verified again at intervals' },
      },
    ],
    default: 'stays-and-is-verified-again',
    parameters: ['veto-verify-again-interval'],
    modules: ['packages/rules/src/ladder'],
  },
  {
    id: 'I-7',
    article: 'supervision',
    question: { zh: '“加强督导检查”多久一次？', en: 'How often is inspection “stepped up”?' },
    settings: [
      { id: 'at-interval', meaning: { zh: '每月一次', en: 'a progress check at intervals (monthly)' } },
    ],
    default: 'at-interval',
    parameters: ['progress-check-interval'],
    modules: ['packages/rules/src/ladder'],
  },
  {
    id: 'I-10',
    article: 'rectification',
    question: { zh: '期限最后一日为节假日的是否顺延？', en: 'Does a last day on a holiday or weekend move?' },
    settings: [
      { id: 'off', meaning: { zh: '不顺延', en: 'it stays' } },
      { id: 'next-working-day', meaning: { zh: '顺延至下一工作日', en: 'to the next working day' } },
    ],
    default: 'off',
    parameters: [],
    modules: ['packages/rules/src/calendar/term-end.ts'],
  },
  {
    id: 'I-37',
    article: 'rectification',
    question: {
      zh: '期满前已报告整改完毕而尚未核查的，期满时是否提出下一级措施？',
      en: 'Reported complete before the term ends and not yet checked: is the next stage proposed at its end?',
    },
    settings: [
      {
        id: 'waits-for-the-check',
        meaning: {
          zh: '核查前不提出，核查机关逾期由其自身期限亮红灯；核查认定已整改到位的视为按期整改，未到位的随核查结果提出下一级措施',
          en: 'not before the office has checked, whose own deadline turns red; found put right it counts as in time, found wanting the next stage is proposed with the check',
        },
      },
      {
        id: 'proposed-at-the-end',
        meaning: {
          zh: '期满即提出；其后核查认定已整改到位的，该建议予以撤回',
          en: 'it is, at the end; found put right afterwards, that proposal is withdrawn',
        },
      },
    ],
    default: 'waits-for-the-check',
    parameters: ['acceptance-working-days'],
    modules: [
      'packages/rules/src/ladder/case/awaits-check.ts',
      'packages/rules/src/ladder/clock/ended-unmet.ts',
    ],
  },
] as const satisfies readonly Interpretation[];
