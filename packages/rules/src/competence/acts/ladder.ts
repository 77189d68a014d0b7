import type { LadderActDefinition, UnitsStaff } from './definition.ts';

const staff = { staff: 'of-the-unit' } as const satisfies UnitsStaff;
const ladder = {
  service: 'cases',
  articles: ['rectification', 'interviews', 'supervision', 'regime', 'heaviest-measure'],
} as const;

/** Acts on a case of the ladder (A18–A27). The stage's own article comes before those named here. */
export const ladderActs = {
  'report-lead': {
    service: 'cases',
    name: { zh: '报告线索', en: 'report a lead' },
    weight: 'prepares',
    articles: ['jurisdiction'],
    // An inspection's finding may become a lead (A9).
    who: [{ functions: ['commission-office', 'stability-office', 'inspection'], site: 'above' }],
  },
  'withdraw-lead': {
    service: 'cases',
    name: { zh: '撤回线索', en: 'withdraw a lead' },
    weight: 'prepares',
    articles: ['jurisdiction'],
    // Only the office that entered it; which one that is, the case knows.
    who: [{ functions: ['commission-office', 'stability-office', 'inspection'], site: 'above' }],
  },
  'open-by-evaluation': {
    service: 'cases',
    name: { zh: '代替年度考评结果立案', en: 'open a case in the name of a published year' },
    weight: 'prepares',
    articles: ['supervision', 'regime'],
    who: [{ system: 'evaluation' }],
  },
  'withdraw-by-evaluation': {
    service: 'cases',
    name: { zh: '代替年度考评撤回建议', en: 'withdraw what was proposed in the name of a published year' },
    weight: 'prepares',
    articles: ['supervision', 'regime'],
    who: [{ system: 'evaluation' }],
  },
  verify: {
    service: 'cases',
    name: { zh: '核查', en: 'verify' },
    weight: 'prepares',
    articles: ['jurisdiction'],
    who: [{ functions: ['commission-office', 'stability-office'], site: 'reaching' }],
  },
  propose: {
    ...ladder,
    name: { zh: '提出措施', en: 'propose a stage' },
    weight: 'prepares',
    who: [{ stage: 'proposers' }],
  },
  'state-case': {
    service: 'cases',
    name: { zh: '陈述意见', en: 'state its case' },
    weight: 'prepares',
    articles: ['regime', 'heaviest-measure'],
    who: [staff],
  },
  decide: {
    ...ladder,
    name: { zh: '作出决定', en: 'decide' },
    weight: 'decides',
    who: [{ stage: 'deciders' }],
  },
  extend: {
    ...ladder,
    name: { zh: '延长期限', en: 'extend the term' },
    weight: 'decides',
    who: [{ stage: 'deciding-body' }],
  },
  'report-progress': {
    ...ladder,
    name: { zh: '报告整改进展', en: 'report progress' },
    weight: 'prepares',
    who: [staff],
  },
  'hand-in-plan': {
    ...ladder,
    name: { zh: '提交整改方案', en: 'hand in a plan' },
    weight: 'prepares',
    who: [staff],
  },
  accept: {
    ...ladder,
    name: { zh: '核查验收', en: 'verify rectification' },
    weight: 'decides',
    who: [{ stage: 'verifiers' }],
  },
  release: {
    service: 'cases',
    name: { zh: '解除', en: 'release the unit' },
    weight: 'decides',
    articles: ['regime', 'heaviest-measure'],
    at: 'released-by-approver',
    who: [{ stage: 'deciding-body' }],
  },
  refer: {
    service: 'cases',
    name: { zh: '移送', en: 'refer a leader' },
    weight: 'decides',
    articles: ['referrals'],
    who: [
      { functions: ['commission-office', 'stability-office'], site: 'responsible' },
      { stage: 'deciding-body' },
    ],
  },
  'record-referral-outcome': {
    service: 'cases',
    name: { zh: '登记移送结果', en: 'record the outcome of a referral' },
    weight: 'prepares',
    articles: ['referrals'],
    // The organs that decide a referral, or keep what was decided, may enter it as well as the offices.
    who: [
      {
        functions: ['commission-office', 'stability-office', 'discipline', 'personnel'],
        site: 'responsible',
      },
      { stage: 'deciding-body' },
    ],
  },
  appeal: {
    ...ladder,
    name: { zh: '提出申诉', en: 'appeal' },
    weight: 'prepares',
    who: [staff],
  },
  'resolve-appeal': {
    ...ladder,
    name: { zh: '处理申诉', en: 'resolve the appeal' },
    weight: 'decides',
    who: [{ stage: 'superior-of-deciding-body' }],
  },
  'review-measure': {
    service: 'cases',
    name: { zh: '复核存疑措施', en: 'review a measure in question' },
    weight: 'decides',
    articles: ['conference', 'regime', 'heaviest-measure'],
    who: [{ stage: 'deciding-body' }],
  },
  file: {
    service: 'cases',
    name: { zh: '报送备案或书面建议', en: 'send what is owed' },
    weight: 'prepares',
    articles: ['heaviest-measure', 'jurisdiction'],
    at: 'owing-papers',
    who: [{ stage: 'senders' }],
  },
  'record-answer': {
    service: 'cases',
    name: { zh: '登记答复', en: 'record the answer' },
    weight: 'prepares',
    articles: ['jurisdiction'],
    at: 'recommended-to-superior',
    who: [{ stage: 'senders' }],
  },
} as const satisfies Readonly<Record<string, LadderActDefinition>>;
