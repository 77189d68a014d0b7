import type { Article } from './article.ts';

/** A10–A17: evaluation, use of its results, cooperation, commendations and rewards. */
export const rewardArticles: readonly Article[] = [
  {
    number: 10,
    chapter: 'evaluation',
    subject: { zh: '考核评价机制', en: 'Yearly evaluation' },
    summary: {
      zh: '年度考评分优秀、良好、合格、较差四等。',
      en: 'A yearly evaluation with four grades: excellent, good, qualified, poor.',
    },
    modules: [
      'packages/rules/src/evaluation/grading',
      'packages/rules/src/parameters/evaluation.ts',
      'services/evaluation',
    ],
  },
  {
    number: 11,
    chapter: 'evaluation',
    subject: { zh: '考评结果运用', en: 'Use of the results' },
    summary: {
      zh: '考察、评优、提拔前应当了解履责情况并建立实绩档案。',
      en: 'Whoever assesses or promotes asks first; results enter the performance archives.',
    },
    modules: [
      'packages/rules/src/eligibility',
      'packages/rules/src/evaluation/archives',
      'services/cases/src/eligibility',
      'services/evaluation/src/archives',
      'services/evaluation/src/opened-archives',
    ],
  },
  {
    number: 12,
    chapter: 'evaluation',
    subject: { zh: '部门协调配合', en: 'The joint conference' },
    summary: {
      zh: '市县两级六部门联席会议审议重大奖惩事项。',
      en: 'Six departments meet at city and county level and consider large rewards and sanctions.',
    },
    modules: [
      'packages/rules/src/conference',
      'packages/rules/src/evaluation/commendation/plan-resolution.ts',
      'packages/rules/src/ladder/commands/question-by-minutes.ts',
      'packages/rules/src/ladder/commands/review-measure.ts',
      'services/cases/src/conference',
    ],
  },
  {
    number: 13,
    chapter: 'rewards',
    subject: { zh: '奖励对象', en: 'Who is commended' },
    summary: {
      zh: '对成绩突出的地方、部门和单位负责人给予嘉奖并存档。',
      en: 'Leaders of places and units with outstanding results are commended, on file.',
    },
    modules: [
      'packages/rules/src/evaluation/commendation',
      'services/evaluation/src/commendations',
      'services/evaluation/src/opened-archives',
    ],
  },
  {
    number: 14,
    chapter: 'rewards',
    subject: { zh: '奖励形式', en: 'Forms of commendation' },
    summary: {
      zh: '定期评选先进集体和工作者，每年评选先进单位和个人。',
      en: 'Advanced collectives and workers at intervals, advanced units and individuals every year.',
    },
    modules: ['packages/rules/src/evaluation/commendation', 'services/evaluation/src/commendations'],
  },
  {
    number: 15,
    chapter: 'rewards',
    subject: { zh: '政策待遇', en: 'Entitlements' },
    summary: {
      zh: '受全国、全省表彰的，落实相应待遇。',
      en: 'Who is commended nationally or by the province receives what goes with it.',
    },
    modules: [
      'packages/rules/src/evaluation/commendation/entitlements.ts',
      'packages/rules/src/evaluation/grants',
      'services/evaluation/src/commendations',
      'services/evaluation/src/grants',
    ],
  },
  {
    number: 16,
    chapter: 'rewards',
    subject: { zh: '奖励措施', en: 'Rewards by grade' },
    summary: {
      zh: '依据年度考评结果，由有关部门联合制定奖励办法。',
      en: 'Rewards follow the grades; the departments concerned set them together.',
    },
    modules: [
      'packages/rules/src/evaluation/commendation',
      'services/evaluation/src/commendations',
      'services/evaluation/src/opened-archives',
      'services/evaluation/src/grants',
    ],
  },
  {
    number: 17,
    chapter: 'rewards',
    subject: { zh: '组织实施', en: 'Carrying it out' },
    summary: {
      zh: '综治委及其办公室组织协调表彰奖励。',
      en: 'The commission and its office coordinate commendations.',
    },
    modules: ['packages/rules/src/evaluation/commendation/plan.ts', 'services/evaluation/src/commendations'],
  },
];
