import type { RefusalDefinition } from './definition.ts';

/** Refusals of acts on a measure that was decided: its term, its end, appeals against it (A19–A24; I-9). */
export const measureRefusals = {
  'term-over': {
    kind: 'state',
    articles: [],
    zh: '期限已满：延长须在期满前，整改须在期满前完成或者报告完成。',
    en: 'The term is over: it is extended, or put right or reported as such, before its end only.',
  },
  'already-accepted': {
    kind: 'state',
    articles: [],
    zh: '整改已通过核查。',
    en: 'Rectification is already accepted.',
  },
  'fixed-term': {
    kind: 'state',
    articles: [],
    zh: '{stage}的期限是固定的。',
    en: 'The term of “{stage}” is fixed.',
  },
  'not-later': {
    kind: 'input',
    articles: [],
    zh: '新的截止日须晚于现在的截止日。',
    en: 'The new last day must be later than the present one.',
  },
  'beyond-longest-term': {
    kind: 'input',
    articles: [],
    zh: '自{from}起最长不得超过{maximum}，即{latest}。',
    en: 'From {from} the longest term is {maximum}, that is until {latest}.',
  },
  'new-term-outside-range': {
    kind: 'input',
    articles: [],
    zh: '重新确定的期限应当止于{earliest}至{latest}之间。',
    en: 'A new term ends between {earliest} and {latest}.',
  },
  'ends-by-acceptance': {
    kind: 'state',
    articles: [],
    zh: '{stage}经验收即告结束，无须解除。',
    en: '“{stage}” ends with its acceptance; it needs no release.',
  },
  'not-accepted': {
    kind: 'state',
    articles: [],
    zh: '尚未核查验收合格，不能解除。',
    en: 'It is not yet verified as put right, so it cannot be released.',
  },
  'not-accepted-below': {
    kind: 'state',
    articles: [],
    zh: '须先由下一级验收：{bodies}。',
    en: 'The level below accepts it first: {bodies}.',
  },
  'plan-before-decision': {
    kind: 'input',
    articles: [],
    zh: '整改方案日期{date}早于决定之日{decidedOn}。',
    en: "The plan's date, {date}, is before the decision of {decidedOn}.",
  },
  'no-such-measure': {
    kind: 'input',
    articles: ['accountability'],
    zh: '第{measure}条记载没有作出措施。',
    en: 'Entry {measure} of the case put no measure in force.',
  },
  'measure-revoked': {
    kind: 'state',
    articles: [],
    zh: '该措施已自始撤销。',
    en: 'The measure is revoked from its start already.',
  },
  'appeal-pending': {
    kind: 'state',
    articles: [],
    zh: '对该措施的申诉尚未处理。',
    en: 'An appeal against this measure is pending already.',
  },
  'appeal-period-over': {
    kind: 'state',
    articles: [],
    zh: '申诉期已于{lastDay}届满。',
    en: 'The period for an appeal ended on {lastDay}.',
  },
  'no-such-appeal': {
    kind: 'state',
    articles: ['accountability'],
    zh: '案件没有第{appeal}次申诉。',
    en: 'The case has no appeal {appeal}.',
  },
  'appeal-already-resolved': {
    kind: 'state',
    articles: [],
    zh: '第{appeal}次申诉已处理。',
    en: 'Appeal {appeal} is resolved already.',
  },
  'not-in-question': {
    kind: 'state',
    articles: ['conference'],
    zh: '台账第{measure}条所载措施不存在，或者没有因会议记载更正而存疑。',
    en: 'Entry {measure} is no measure, or none that corrected minutes put in question.',
  },
  'own-decision': {
    kind: 'competence',
    articles: [],
    zh: '作出措施决定的人不得处理对该措施的申诉。',
    en: 'Whoever decided the measure does not resolve an appeal against it.',
  },
  'resolution-before-appeal': {
    kind: 'input',
    articles: [],
    zh: '处理文书日期{date}早于申诉之日{madeOn}。',
    en: "The document's date, {date}, is before the appeal of {madeOn}.",
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
