import type { Article } from './article.ts';

const sites = 'packages/rules/src/competence/sites.ts';
const ladder = 'packages/rules/src/ladder';
const rungs = 'packages/rules/src/regulation/measure-ladder.ts';
const terms = 'packages/rules/src/parameters/ladder-terms.ts';

/** A18–A29: grounds, the ladder, its link to the grade, routes, referral, gravity. */
export const accountabilityArticles: readonly Article[] = [
  {
    number: 18,
    chapter: 'accountability',
    subject: { zh: '追责情形', en: 'Grounds' },
    summary: {
      zh: '十一种应当督导和追究的情形。',
      en: 'Eleven circumstances that call for supervision and accountability.',
    },
    modules: ['packages/rules/src/regulation/grounds.ts'],
  },
  {
    number: 19,
    chapter: 'accountability',
    subject: { zh: '追责方式', en: 'Forms of accountability' },
    summary: {
      zh: '从通报到一票否决的阶梯，另有辞职、免职、纪律和刑事责任。',
      en: 'The ladder from notice to veto; resignation, removal, discipline and criminal liability beside it.',
    },
    modules: [ladder],
  },
  {
    number: 20,
    chapter: 'accountability',
    subject: { zh: '通报', en: 'Notice' },
    summary: {
      zh: '县级以上办公室书面通报，限期整改。',
      en: 'An office of county level or above gives written notice and a time to put things right.',
    },
    modules: [ladder, rungs, terms],
  },
  {
    number: 21,
    chapter: 'accountability',
    subject: { zh: '约谈', en: 'Interview' },
    summary: {
      zh: '逾期未整改或情形严重的，约谈负责人。',
      en: 'Not put right in time, or serious: the responsible leaders are interviewed.',
    },
    modules: [ladder, rungs, terms, sites],
  },
  {
    number: 22,
    chapter: 'accountability',
    subject: { zh: '挂账督办', en: 'Listed supervision' },
    summary: {
      zh: '列账督办，期限一般六个月，验收合格后解除。',
      en: 'Listed and supervised, six months as a rule, ended once verified; poor units go on the yearly key list.',
    },
    modules: [ladder, rungs, terms, sites],
  },
  {
    number: 23,
    chapter: 'accountability',
    subject: { zh: '一票否决警示', en: 'Veto warning' },
    summary: {
      zh: '一年内取消评优、晋升资格；安全感低于限值的地方亦适用。',
      en: 'A year without honours and promotion; also for a locality whose safety survey is below the limit.',
    },
    modules: [
      ladder,
      rungs,
      terms,
      'packages/rules/src/eligibility',
      'packages/rules/src/evaluation/grading/survey.ts',
    ],
  },
  {
    number: 24,
    chapter: 'accountability',
    subject: { zh: '一票否决', en: 'Veto' },
    summary: {
      zh: '一年内否决评优、晋升资格，上报备案，必要时移送。',
      en: 'A year’s veto on honours and promotion, filed upward, referred where leaders must answer.',
    },
    modules: [ladder, rungs, terms, 'packages/rules/src/eligibility'],
  },
  {
    number: 25,
    chapter: 'accountability',
    subject: { zh: '奖惩挂钩', en: 'Measures cap the grade' },
    summary: {
      zh: '年度内的措施和刑事责任限制当年考评等次。',
      en: 'Measures and criminal liability of the year limit the year’s grade.',
    },
    modules: [
      'packages/rules/src/evaluation/grading/caps.ts',
      'packages/rules/src/liability',
      'services/cases/src/liability',
    ],
  },
  {
    number: 26,
    chapter: 'accountability',
    subject: { zh: '适用权限', en: 'Routes' },
    summary: {
      zh: '中央单位提出建议，省属、市属驻地单位行使并备案；先核查后启动。',
      en: 'Central units: recommend; provincial and municipal ones: exercise and file. Verify before starting.',
    },
    modules: [ladder],
  },
  {
    number: 27,
    chapter: 'accountability',
    subject: { zh: '责任查究', en: 'Referral' },
    summary: {
      zh: '引咎辞职、责令辞职、免职等由纪检和组织部门办理。',
      en: 'Resignation and removal are for discipline inspection and organisation departments.',
    },
    modules: [ladder],
  },
  {
    number: 28,
    chapter: 'accountability',
    subject: { zh: '从重情节', en: 'Aggravating factors' },
    summary: {
      zh: '有从重情节的，应当从重。',
      en: 'With an aggravating factor the decision shall be heavier.',
    },
    modules: ['packages/rules/src/regulation/factors.ts', ladder],
  },
  {
    number: 29,
    chapter: 'accountability',
    subject: { zh: '从轻情节', en: 'Mitigating factors' },
    summary: { zh: '有从轻情节的，可以从轻。', en: 'With a mitigating factor the decision may be lighter.' },
    modules: ['packages/rules/src/regulation/factors.ts', ladder],
  },
];
