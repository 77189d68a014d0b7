import type { RefusalDefinition } from './definition.ts';

/** Refusals by the state of the year's record. */
const stateRefusals = {
  'year-published': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '{year}年度结果已公布。',
    en: 'The results of {year} have been published.',
  },
  'no-scheme': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '{year}年度尚未制定考评方案。',
    en: 'There is no scheme for {year} yet.',
  },
  'nothing-graded': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '{year}年度尚无完成的评定。',
    en: 'Nothing of {year} is graded yet.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

/** Reasons why a run that was asked for cannot be done, or was not done. */
const runRefusals = {
  'scores-missing': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '有单位缺少得分或未列入分组，全年未评定。',
    en: 'Units lack scores or are in no group; nobody was graded.',
  },
  'no-units': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '没有可评定的单位。',
    en: 'There is no unit to grade.',
  },
  'not-frozen': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '未能固定考评输入，请重新发起。',
    en: 'The inputs could not be frozen; ask for another run.',
  },
  'batches-failed': {
    kind: 'state',
    articles: ['evaluation'],
    zh: '有单位未能评定，本次评定未完成。',
    en: 'Some units could not be graded; the run is not complete.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

const form = { kind: 'form', articles: ['evaluation'] } as const;

const schemeRefusals = {
  'thresholds-not-falling': {
    ...form,
    zh: '优秀、良好、合格的分数线应依次降低：{excellent}、{good}、{qualified}。',
    en: 'The thresholds must fall from excellent to qualified: {excellent}, {good}, {qualified}.',
  },
  'group-twice': { ...form, zh: '分组重复：{group}。', en: 'Group given twice: {group}.' },
  'indicator-twice': { ...form, zh: '指标重复：{indicator}。', en: 'Indicator given twice: {indicator}.' },
  'unit-in-two-groups': {
    ...form,
    zh: '{what}列入不止一个分组：{name}。',
    en: '{what} in more than one group: {name}.',
  },
  'unit-in-no-group': {
    ...form,
    zh: '单位未列入任何分组：{unit}。',
    en: 'Unit in no group: {unit}.',
  },
  'empty-group': { ...form, zh: '“{group}”组没有单位。', en: 'Group {group} has no unit.' },
  'city-not-graded': {
    ...form,
    zh: '本市自身不参加本市考评。',
    en: 'The city itself is not graded here.',
  },
  'unknown-register-group': {
    ...form,
    zh: '没有单位登记在此分组：{group}。',
    en: 'No unit of the register is in this group: {group}.',
  },
  'survey-of-localities': {
    kind: 'form',
    articles: ['regime'],
    zh: '测评只针对地区，“{group}”组有其他单位：{unit}。',
    en: 'The survey is of localities, and group {group} holds others: {unit}.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

const indicatorRefusals = {
  'method-not-of-source': {
    ...form,
    zh: '来源为{source}的指标可用的计分方法：{methods}。',
    en: 'From {source} one can score by {methods}.',
  },
  'not-of-method': {
    ...form,
    zh: '来源为{source}、计分方法为{method}的指标不用此项：{field}。',
    en: 'Scoring by {method} from {source} has no {field}.',
  },
  'missing-for-method': {
    ...form,
    zh: '来源为{source}、计分方法为{method}的指标须有此项：{field}。',
    en: 'Scoring by {method} from {source} needs {field}.',
  },
  'fact-not-of-source': {
    ...form,
    zh: '此处不能取“{fact}”，可取：{allowed}。',
    en: 'This cannot read “{fact}”; it can read: {allowed}.',
  },
  'deduction-twice': { ...form, zh: '扣分项重复：{deduction}。', en: 'Deduction given twice: {deduction}.' },
  'bonus-has-no-weight': {
    ...form,
    zh: '加分项不占权重，直接加入总分。',
    en: 'A bonus has no weight: its points come on top of the total.',
  },
  'weight-missing': { ...form, zh: '须有大于零的权重。', en: 'It needs a weight above zero.' },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

const uploadRefusals = {
  'no-rows': {
    ...form,
    zh: '文件中没有填写任何数值。',
    en: 'No value is filled in anywhere in the file.',
  },
  'unknown-indicator': {
    ...form,
    zh: '“{group}”组没有此指标：{indicator}。',
    en: 'Group {group} has no indicator {indicator}.',
  },
  'fills-itself': {
    ...form,
    zh: '指标“{indicator}”由系统自动取数（来源：{source}），不能录入。',
    en: 'Indicator {indicator} fills itself from {source}: nobody enters it.',
  },
  'too-big': {
    ...form,
    zh: '过大或过长，至多{maximum}。',
    en: 'Too big or too long: at most {maximum}.',
  },
  'not-a-count': { ...form, zh: '次数应为整数。', en: 'How often: a whole number.' },
  'row-twice': { ...form, zh: '与前面的行重复。', en: 'It repeats an earlier row.' },
  'reason-missing': {
    ...form,
    zh: '更正原值{before}须说明理由。',
    en: 'It corrects {before}, which needs a reason.',
  },
  'not-a-locality': {
    kind: 'form',
    articles: ['regime'],
    zh: '测评只针对地区：{unit}。',
    en: 'The survey is of localities: {unit}.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

const whatIfRefusals = {
  'two-schemes': {
    ...form,
    zh: '只能选一个方案：本年度的一版，或另一方案。',
    en: 'Either a version of the year or a scheme of its own, not both.',
  },
  'unknown-scheme-version': {
    ...form,
    zh: '{year}年度没有第{version}版方案。',
    en: '{year} has no version {version} of its scheme.',
  },
  'unknown-run': {
    ...form,
    zh: '没有此完成的评定。',
    en: 'There is no such completed run of the year.',
  },
  'nothing-otherwise': {
    ...form,
    zh: '须说明与现行有何不同。',
    en: 'Say what is to be otherwise than it is.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

/** Refusals of the graded year: scheme, scores, survey, runs (A10, A22, A23, A25). */
export const yearRefusals = {
  ...stateRefusals,
  ...runRefusals,
  ...schemeRefusals,
  ...indicatorRefusals,
  ...uploadRefusals,
  ...whatIfRefusals,
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
