import type { RefusalDefinition } from './definition.ts';

/** Refusals of papers owed since a decision, their answers, and of referrals (A19, A24, A26, A27). */
export const paperRefusals = {
  'no-such-filing': {
    kind: 'input',
    articles: ['jurisdiction'],
    zh: '案件没有第{n}件应报送事项。',
    en: 'The case owes no paper {n}.',
  },
  'already-filed': {
    kind: 'state',
    articles: [],
    zh: '第{n}件已报送。',
    en: 'Paper {n} is sent already.',
  },
  'filing-fell-away': {
    kind: 'state',
    articles: [],
    zh: '第{n}件所依据的措施已自始撤销，不再报送。',
    en: 'The measure behind paper {n} is revoked from its start: nothing is left to be sent.',
  },
  'filing-in-future': {
    kind: 'input',
    articles: [],
    zh: '报送日期{day}晚于今天{today}。',
    en: 'It is said to have been sent on {day}, after today, {today}.',
  },
  'filing-without-addressee': {
    kind: 'input',
    articles: [],
    zh: '第{n}件的收文机构，法规规定为{to}，未写明具体机构，报送时应填明实际收文机构。',
    en: 'Paper {n} goes to {to}: the law names no single body, so that the one which received it must be named.',
  },
  'filing-before-decision': {
    kind: 'input',
    articles: [],
    zh: '文书日期{date}早于决定之日{decidedOn}。',
    en: "The document's date, {date}, is before the decision of {decidedOn}.",
  },
  'filing-before-document': {
    kind: 'input',
    articles: [],
    zh: '报送日期{on}早于文书日期{date}。',
    en: 'It cannot have been sent on {on}, before the document of {date}.',
  },
  'no-answer-due': {
    kind: 'state',
    articles: [],
    zh: '第{n}件是备案，无须答复。',
    en: 'Paper {n} is for the record: no answer is due.',
  },
  'not-filed-yet': {
    kind: 'state',
    articles: [],
    zh: '第{n}件尚未报送。',
    en: 'Paper {n} is not sent yet.',
  },
  'answer-already-recorded': {
    kind: 'state',
    articles: [],
    zh: '第{n}件的答复已登记。',
    en: 'The answer to paper {n} is recorded already.',
  },
  'answer-in-future': {
    kind: 'input',
    articles: [],
    zh: '收到日期{day}晚于今天{today}。',
    en: 'It is said to have come on {day}, after today, {today}.',
  },
  'answer-before-filing': {
    kind: 'input',
    articles: [],
    zh: '答复文书日期{date}早于报送之日{filedOn}。',
    en: "The answer's date, {date}, is before the paper was sent on {filedOn}.",
  },
  'answer-before-document': {
    kind: 'input',
    articles: [],
    zh: '收到日期{on}早于答复文书日期{date}。',
    en: 'It cannot have come on {on}, before its date of {date}.',
  },
  'grounds-not-established': {
    kind: 'state',
    articles: ['jurisdiction'],
    zh: '案件经核查不属实，没有可移送的事由。',
    en: 'Verification did not substantiate the case: there is nothing to refer anybody for.',
  },
  'referral-in-future': {
    kind: 'input',
    articles: ['referrals'],
    zh: '移送日期{day}晚于今天{today}。',
    en: 'The referral is dated {day}, after today, {today}.',
  },
  'referral-before-verification': {
    kind: 'input',
    articles: ['jurisdiction'],
    zh: '移送日期{date}早于核查属实之日{establishedOn}。',
    en: "The referral's date, {date}, is before the grounds were established on {establishedOn}.",
  },
  'not-its-receiver': {
    kind: 'input',
    articles: ['referrals'],
    zh: '该事项不由所填的机关办理。',
    en: 'That is not for the organ named: it would not take it up.',
  },
  'no-such-referral': {
    kind: 'state',
    articles: ['referrals'],
    zh: '案件没有第{referral}次移送。',
    en: 'The case has no referral {referral}.',
  },
  'outcome-already-recorded': {
    kind: 'state',
    articles: ['referrals'],
    zh: '第{referral}次移送的这一结果已登记；登记有误的，予以更正。',
    en: 'This outcome of referral {referral} is recorded already; what was recorded wrongly is put right as a correction.',
  },
  'no-such-outcome': {
    kind: 'input',
    articles: ['referrals'],
    zh: '第{referral}次移送没有第{n}项结果。',
    en: 'Referral {referral} has no outcome {n}.',
  },
  'outcome-corrected-already': {
    kind: 'state',
    articles: ['referrals'],
    zh: '第{n}项结果已被更正。',
    en: 'Outcome {n} was put right already.',
  },
  'no-correction': {
    kind: 'input',
    articles: ['referrals'],
    zh: '只有更正时才填写理由。',
    en: 'Reasons go with a correction only.',
  },
  'outcome-in-future': {
    kind: 'input',
    articles: ['referrals'],
    zh: '结果日期{day}晚于今天{today}。',
    en: 'The outcome is dated {day}, after today, {today}.',
  },
  'outcome-before-referral': {
    kind: 'input',
    articles: ['referrals'],
    zh: '结果日期{on}早于移送日期{referredOn}。',
    en: "The outcome's date, {on}, is before the referral's, {referredOn}.",
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
