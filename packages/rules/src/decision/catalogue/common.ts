import type { RefusalDefinition } from './definition.ts';

/** Refusals that acts of every area share. */
export const commonRefusals = {
  'not-competent': {
    kind: 'competence',
    articles: [],
    zh: '{what}须由下列机构按其层级和身份进行：{bodies}；{lacking}。',
    en: 'To {what} is for these bodies, in their place and capacity: {bodies}; {lacking}.',
  },
  'nobody-competent-here': {
    kind: 'competence',
    articles: [],
    zh: '本{@top}没有机构可以{what}。',
    en: 'No body of this city may {what}.',
  },
  'not-the-units-staff': {
    kind: 'competence',
    articles: [],
    zh: '只有该单位自己的工作人员可以{what}。',
    en: "Only the unit's own staff may {what}.",
  },
  'office-not-held': {
    kind: 'competence',
    articles: [],
    zh: '您在该单位的管辖范围内不担任此职务。',
    en: 'You do not hold this office over this unit.',
  },
  'not-in-your-name': {
    kind: 'competence',
    articles: [],
    zh: '您不以此机构或者此单位的名义办事。',
    en: 'You act neither for this office nor for this unit.',
  },
  'unknown-unit': {
    kind: 'form',
    articles: [],
    zh: '没有此单位：{unit}。',
    en: 'There is no unit {unit}.',
  },
  'unknown-kind': {
    kind: 'form',
    articles: [],
    zh: '没有此类：{id}。本地所设：{kinds}。',
    en: 'There is no {id} here; there are {kinds}.',
  },
  'duplicate-id': {
    kind: 'form',
    articles: [],
    zh: '编号{id}重复。',
    en: 'The id {id} is there already.',
  },
  'weights-not-100': {
    kind: 'form',
    articles: [],
    zh: '{of}的各项权重合计为{sum}，应为100。',
    en: 'The weights of {of} sum to {sum}, not to 100.',
  },
  'no-such-day': {
    kind: 'input',
    articles: [],
    zh: '{day}不是有效日期。',
    en: '{day} is not a day of the calendar.',
  },
  'document-missing': {
    kind: 'input',
    articles: [],
    zh: '决定须有文号和日期。',
    en: 'A decision needs a document with its number and date.',
  },
  'document-in-future': {
    kind: 'input',
    articles: [],
    zh: '文件日期{date}晚于今天{today}。',
    en: 'The document is dated {date}, after today, {today}.',
  },
  'document-too-early': {
    kind: 'input',
    articles: [],
    zh: '文件日期{date}早于{about}（{on}）。',
    en: 'The document is dated {date}, before {about}, {on}.',
  },
  'document-number-used': {
    kind: 'state',
    articles: [],
    zh: '文号{number}已用于{date}的文件（{act}），同一发文机关的文号只用一次。',
    en: 'The number {number} is used already, by a document of {date} (to {act}): an issuer uses each number once.',
  },
  'reasons-missing': {
    kind: 'input',
    articles: [],
    zh: '须写明理由。',
    en: 'The reasons must be given.',
  },
  'unit-ended': {
    kind: 'state',
    articles: ['units'],
    zh: '该单位自{from}起已合并或撤销{successor}；此前的情况保留，此后的不再由其承担。',
    en: 'This unit was merged or abolished from {from} on{successor}: what was before stays, what comes after is not asked of it.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
