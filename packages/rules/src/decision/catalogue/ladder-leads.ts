import type { RefusalDefinition } from './definition.ts';

/** Refusals of a lead, its verification and of a case as it stands (A18–A26, A28, A29). */
export const leadRefusals = {
  'no-such-case': {
    kind: 'state',
    articles: ['grounds'],
    zh: '没有这个案件。',
    en: 'There is no such case.',
  },
  'case-closed': {
    kind: 'state',
    articles: [],
    zh: '案件{status}，现在不能{what}。',
    en: 'The case is {status}: it is not the time to {what}.',
  },
  'wrong-status': {
    kind: 'state',
    articles: [],
    zh: '案件{status}，现在不能{what}。',
    en: 'The case is {status}: it is not the time to {what}.',
  },
  'city-answers-to-province': {
    kind: 'competence',
    articles: ['rectification', 'jurisdiction'],
    zh: '{@top}本级对{@above}负责，不在本系统立案。',
    en: 'The {@top} itself answers to the {@above}; it is no case here.',
  },
  'unknown-ground': {
    kind: 'input',
    articles: ['grounds'],
    zh: '本{@top}的办法没有情形{ground}，可用的有：{grounds}。',
    en: 'This law has no ground {ground}; those that can be used: {grounds}.',
  },
  'ground-without-wording': {
    kind: 'input',
    articles: ['grounds'],
    zh: '情形{ground}的文字在来源中缺失，本{@top}补充文字前不得使用。',
    en: 'The wording of ground {ground} is missing in the source: it cannot be used until the city supplies it.',
  },
  'ground-element-missing': {
    kind: 'input',
    articles: ['grounds'],
    zh: '情形{ground}须载明“{name}”并附证据{caution}。',
    en: 'Ground {ground} needs its “{name}” stated and evidenced{caution}.',
  },
  'unknown-element': {
    kind: 'input',
    articles: ['grounds'],
    zh: '情形{ground}没有所填的要件。',
    en: 'Ground {ground} has no such element.',
  },
  'petition-is-no-ground': {
    kind: 'input',
    articles: ['grounds'],
    zh: '信访或者信访数量本身从来不构成追责情形，须写明发生了什么、造成了什么后果。',
    en: 'A petition, or a number of petitions, is never a ground by itself: say what happened and what came of it.',
  },
  'facts-missing': {
    kind: 'input',
    articles: ['grounds'],
    zh: '须写明事实。',
    en: 'The facts must be given.',
  },
  'occurrence-in-future': {
    kind: 'input',
    articles: ['grounds'],
    zh: '发生日期{day}晚于今天{today}。',
    en: 'It is said to have happened on {day}, after today, {today}.',
  },
  'lead-alike': {
    kind: 'state',
    articles: ['jurisdiction'],
    zh: '该单位已有同一情形（{ground}）、同日或者同文的未结案件{cases}；确属另一事的，须说明理由。',
    en: 'There is an open case {cases} of this unit on the same ground, {ground}, of the same day or in the same words; if this is another matter, say why.',
  },
  'lead-of-others': {
    kind: 'competence',
    articles: ['jurisdiction'],
    zh: '线索由登记该线索的机构撤回。',
    en: 'A lead is withdrawn by the office that entered it.',
  },
  'findings-missing': {
    kind: 'input',
    articles: [],
    zh: '须写明核查情况。',
    en: 'The findings must be given.',
  },
  'gravity-missing': {
    kind: 'input',
    articles: ['rectification'],
    zh: '查证属实的须载明严重程度。',
    en: 'What is substantiated needs its gravity.',
  },
  'unknown-factor': {
    kind: 'input',
    articles: ['aggravating', 'mitigating'],
    zh: '本{@top}的情节目录中没有所填的情节，可选的有：{factors}。',
    en: 'The city’s catalogue has no such factor; it has: {factors}.',
  },
  'consequence-of-other-units': {
    kind: 'input',
    articles: ['accountability'],
    zh: '“{consequence}”只适用于{kinds}。',
    en: '“{consequence}” concerns only units of these kinds: {kinds}.',
  },
  'decided-already': {
    kind: 'state',
    articles: ['supervision'],
    zh: '已作出措施决定，不能撤回建议；单位可以申诉。',
    en: 'A measure was decided on it: it is not withdrawn any more, and the unit may appeal.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
