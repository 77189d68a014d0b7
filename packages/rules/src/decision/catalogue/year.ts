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

/** Refusals by who evaluates whom. */
const evaluatorRefusals = {
  'not-an-evaluator': {
    kind: 'form',
    articles: ['evaluation'],
    zh: '{unit}在{year}年度不组织考评：其所在层级没有作出决定的机构，或者统一由上级考评。',
    en: 'The bodies of {unit} evaluate nobody in {year}: they do not decide, or those above evaluate all.',
  },
  'evaluated-by-another': {
    kind: 'form',
    articles: ['evaluation'],
    zh: '单位{unit}由{evaluator}考评。',
    en: 'The unit {unit} is evaluated by {evaluator}.',
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

/** Refusals of events that cap a grade. */
const eventRefusals = {
  'unknown-event': {
    kind: 'form',
    articles: ['caps'],
    zh: '没有此类一票限等事项：{event}。可登记的事项：{events}。',
    en: 'No event {event} caps a grade here; there are: {events}.',
  },
  'event-twice': {
    kind: 'form',
    articles: ['caps'],
    zh: '限等事项重复：{event}。',
    en: 'An event that caps is given twice: {event}.',
  },
  'event-of-another-year': {
    kind: 'form',
    articles: ['caps'],
    zh: '事项发生于{on}，不在{year}年度内。',
    en: 'It happened on {on}, which is not in {year}.',
  },
  'document-before-event': {
    kind: 'form',
    articles: ['caps'],
    zh: '文件日期{date}早于事项发生日期{on}。',
    en: 'The document is dated {date}, before the event of {on}.',
  },
  'event-withdrawn-already': {
    kind: 'state',
    articles: ['caps'],
    zh: '该事项已经撤回。',
    en: 'This event was withdrawn already.',
  },
  'event-unchanged': {
    kind: 'input',
    articles: ['caps'],
    zh: '与已登记的内容相同。',
    en: 'It is the same as was entered.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

const form = { kind: 'form', articles: ['evaluation'] } as const;

const schemeRefusals = {
  'unknown-grade': {
    ...form,
    zh: '没有此等次：{grade}。可用的等次：{grades}。',
    en: 'There is no grade {grade} here; there are {grades}.',
  },
  'thresholds-not-falling': {
    ...form,
    zh: '各等次的分数线应依次降低：{thresholds}。',
    en: 'The thresholds must fall from grade to grade: {thresholds}.',
  },
  'unknown-template': {
    ...form,
    zh: '没有此方案模板：{template}。可用的模板：{templates}。',
    en: 'There is no template {template} of a scheme; there are: {templates}.',
  },
  'template-or-groups': {
    ...form,
    zh: '采用模板的，不另列分组。',
    en: 'With a template the groups are not written out.',
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
    zh: '本{@top}自身不参加本{@top}考评。',
    en: 'The {@top} itself is not graded here.',
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
  'results-below-of-localities': {
    kind: 'form',
    articles: ['evaluation'],
    zh: '只有地方组织对下考评，“{group}”组有其他单位：{unit}。',
    en: 'Only localities evaluate those below them, and group {group} holds others: {unit}.',
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
  'weight-beside-points': {
    ...form,
    zh: '按分值计分的组不设权重。',
    en: 'A group scored in points has no weights.',
  },
  'points-beside-weights': {
    ...form,
    zh: '按权重计分的组不设分值。',
    en: 'A group scored by weights has no points of its indicators.',
  },
  'points-missing': { ...form, zh: '须有满分分值。', en: 'It needs the points of its full score.' },
  'survey-is-percent': {
    ...form,
    zh: '测评结果为百分比，直接计分的满分应为100分。',
    en: 'A survey is in percent: scored as it is, its full score is 100.',
  },
  'ceiling-of-the-total': {
    ...form,
    zh: '只有在总分上加减的指标才设上限。',
    en: 'Only what works on the total has a ceiling.',
  },
  'points-not-in-steps': {
    ...form,
    zh: '满分{points}应为{step}的整数倍。',
    en: 'The full score {points} must be a multiple of {step}.',
  },
  'points-beyond-item': {
    ...form,
    zh: '应在0至满分{most}之间。',
    en: 'It must be between 0 and the full score {most}.',
  },
  'step-twice': { ...form, zh: '同一界限设了两次。', en: 'The same bound stands twice.' },
  'steps-not-rising': {
    ...form,
    zh: '结果越好，得分不得越低。',
    en: 'A better figure must not make fewer points.',
  },
  'not-a-rank': { ...form, zh: '名次应为正整数。', en: 'A rank is a whole number from 1.' },
  'only-from-source': {
    ...form,
    zh: '仅限来源为{source}的指标。',
    en: 'Only an indicator that is {source} has it.',
  },
  'doubling-of-nothing': {
    ...form,
    zh: '须说明何时加倍：重复发生，或者某种情形。',
    en: 'Say when it counts several times: on repetition, or under a circumstance.',
  },
  'circumstance-is-entered': {
    ...form,
    zh: '自动取数的指标不能区分情形。',
    en: 'An indicator that fills itself cannot tell circumstances apart.',
  },
  'round-twice': { ...form, zh: '轮次重复：{round}。', en: 'Round given twice: {round}.' },
  'round-weights-not-100': {
    ...form,
    zh: '各轮次权重之和应为100，现为{sum}。',
    en: 'The weights of the rounds must sum to 100; they sum to {sum}.',
  },
  'round-weights-unused': {
    ...form,
    zh: '只有按权重合成的轮次才设权重。',
    en: 'Only rounds that are combined by weights have them.',
  },
  'part-twice': { ...form, zh: '部分重复：{part}。', en: 'Part given twice: {part}.' },
  'unknown-part': { ...form, zh: '没有此部分：{part}。', en: 'There is no part {part}.' },
  'part-within-itself': {
    ...form,
    zh: '部分“{part}”归属自身。',
    en: 'Part {part} stands under itself.',
  },
  'part-does-not-add-up': {
    ...form,
    zh: '“{part}”应为{points}分，其指标合计{sum}分。',
    en: '{part} is said to come to {points} points; its indicators come to {sum}.',
  },
  'thresholds-missing': {
    ...form,
    zh: '“{group}”组满分{full}，不是100分，须自定分数线。',
    en: 'Group {group} has {full} points in full, not 100, and needs thresholds of its own.',
  },
  'threshold-out-of-reach': {
    ...form,
    zh: '“{group}”组满分{full}，达不到分数线{threshold}。',
    en: 'Group {group} has {full} points in full, and cannot reach the threshold {threshold}.',
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
  'too-small': { ...form, zh: '过小，至少{minimum}。', en: 'Too small: at least {minimum}.' },
  'not-in-steps': { ...form, zh: '应为{step}的整数倍。', en: 'It must be a multiple of {step}.' },
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
  'not-of-the-year': {
    ...form,
    zh: '年度评定不用此参数：{parameter}。可试算的参数：{parameters}。',
    en: 'No year is graded by {parameter}; it is graded by {parameters}.',
  },
  'not-a-value': {
    ...form,
    zh: '参数“{parameter}”的值应为{kind}。',
    en: 'The value of {parameter} is {kind}.',
  },
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
  ...evaluatorRefusals,
  ...runRefusals,
  ...schemeRefusals,
  ...indicatorRefusals,
  ...uploadRefusals,
  ...whatIfRefusals,
  ...eventRefusals,
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
