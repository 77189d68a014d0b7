import type { RefusalDefinition } from './definition.ts';

/** Refusals of proposals, and of the resolution of the joint conference that they rest on (A12, A19–A24, A28, A29). */
export const proposalRefusals = {
  'unknown-stage': {
    kind: 'input',
    articles: ['accountability'],
    zh: '本{@top}的阶梯没有所写的阶段，可写的有：{ladder}。',
    en: 'This city’s ladder has no such stage; its stages are {ladder}.',
  },
  'stage-outside-range': {
    kind: 'input',
    articles: [],
    zh: '按严重程度和情节，只能提出：{allowed}。',
    en: 'By gravity and factors only these may be proposed: {allowed}.',
  },
  'another-stage-is-proposed': {
    kind: 'state',
    articles: ['accountability'],
    zh: '待研究的是另一措施的提议。',
    en: "Another stage's proposal is waiting to be taken up.",
  },
  'no-such-term': {
    kind: 'input',
    articles: [],
    zh: '期限须以日历单位写明，如三十日、六个月、一年。',
    en: 'A term is in calendar units, like P30D, P6M or P1Y.',
  },
  'term-out-of-range': {
    kind: 'input',
    articles: [],
    zh: '{stage}的期限须在{minimum}至{maximum}之间。',
    en: 'The term of “{stage}” lies between {minimum} and {maximum}.',
  },
  'resolution-missing': {
    kind: 'input',
    articles: ['conference'],
    zh: '{stage}须经{@conference}研究，提出时须写明所依据的会议和议题。',
    en: '“{stage}” is studied by the {@conference}: name the session and the item it rests on.',
  },
  'unknown-session': {
    kind: 'input',
    articles: ['conference'],
    zh: '没有这次会议。',
    en: 'There is no such session.',
  },
  'unknown-item': {
    kind: 'input',
    articles: ['conference'],
    zh: '这次会议没有第{item}项议题。',
    en: 'The session has no item {item}.',
  },
  'session-of-another-conference': {
    kind: 'input',
    articles: ['conference'],
    zh: '该会议属于另一地方的{@conference}：所引会议须是提出者所在地方的，更正不得改变会议所属的地方。',
    en: "The session is another locality's conference: a proposal cites one of the proposer's own place, and a correction leaves a session where it was.",
  },
  'session-in-future': {
    kind: 'input',
    articles: ['conference'],
    zh: '会议日期{day}晚于今天{today}。',
    en: "The session's date, {day}, is after today, {today}.",
  },
  'session-before-grounds': {
    kind: 'input',
    articles: ['conference'],
    zh: '会议日期{heldOn}早于事由成立之日{from}，会议不可能研究过此事。',
    en: 'The session of {heldOn} was before {from}, when the grounds first stood: it cannot have studied them.',
  },
  'session-without-quorum': {
    kind: 'input',
    articles: ['conference'],
    zh: '到会{present}个部门，不足{needed}个，会议不能作出决议。',
    en: '{present} of the six departments were present, {needed} are needed: the session could resolve nothing.',
  },
  'item-on-another-matter': {
    kind: 'input',
    articles: ['conference'],
    zh: '第{item}项议题不是本案的{stage}。',
    en: 'Item {item} is not on “{stage}” in this case.',
  },
  'resolution-not-agreed': {
    kind: 'input',
    articles: ['conference'],
    zh: '会议对第{item}项议题没有同意。',
    en: 'The conference did not agree to item {item}.',
  },
  'resolution-not-refused': {
    kind: 'input',
    articles: ['conference'],
    zh: '会议没有否定第{item}项议题，不能据此不予采纳。',
    en: 'The conference did not refuse item {item}: nothing can be declined by it.',
  },
  'statement-period-over': {
    kind: 'state',
    articles: ['regime'],
    zh: '陈述期已过。',
    en: 'The period for stating its case is over.',
  },
  'text-missing': {
    kind: 'input',
    articles: [],
    zh: '须写明{what}。',
    en: '{what} must be given.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
