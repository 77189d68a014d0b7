import type { RefusalDefinition } from './definition.ts';

type Refusals = Readonly<Record<string, RefusalDefinition>>;

/** A plan that is drawn up, changed or agreed to (A14, A16, A17). */
const planRefusals = {
  required: { kind: 'form', articles: [], zh: '须写明{what}。', en: '{what} must be given.' },
  'not-here': {
    kind: 'form',
    articles: ['commendations', 'rewards'],
    zh: '此类计划不列{what}。',
    en: 'A plan of this kind does not say {what}.',
  },
  'in-the-future': { kind: 'form', articles: [], zh: '日期不得晚于今日。', en: 'It is of a day to come.' },
  'honour-on-record': {
    kind: 'state',
    articles: ['honours-from-above'],
    zh: '该对象依“{number}”获得的表彰已经登记。',
    en: 'This honour, by document {number}, is on record already.',
  },
  'honour-alike': {
    kind: 'state',
    articles: ['honours-from-above'],
    zh: '该对象{on}已登记同名表彰；确属另一次的，须说明理由。',
    en: 'An honour in the same words, of {on}, is on record; if this is another, say why.',
  },
  'not-commended': {
    kind: 'form',
    articles: ['commendations'],
    zh: '此项计划不表扬此类对象。',
    en: 'Nobody of this kind is commended by such a plan.',
  },
  'too-many-places': {
    kind: 'form',
    articles: ['commendations'],
    zh: '名额合计至多{most}个。',
    en: 'At most {most} places in all.',
  },
  'years-overlap': {
    kind: 'state',
    articles: ['commendations'],
    zh: '所涉年度与计划{plan}重叠。',
    en: 'Its years overlap with those of the plan {plan}.',
  },
  'quota-below-used': {
    kind: 'state',
    articles: ['commendations'],
    zh: '已表扬{used}个，名额不得少于此数。',
    en: '{used} are commended already: the quota cannot be less.',
  },
  'plan-changed': {
    kind: 'state',
    articles: ['commendation-procedure'],
    zh: '计划现为第{text}稿，须就该稿表示同意。',
    en: 'The text in force is number {text}.',
  },
  'agreed-already': {
    kind: 'state',
    articles: ['commendation-procedure'],
    zh: '本机构已同意。',
    en: 'This body has agreed already.',
  },
} as const satisfies Refusals;

/** Whatever stands against a plan on the day on which somebody is to be commended by it (A12, A14, A17). */
const openPlanRefusals = {
  'unknown-plan': {
    kind: 'form',
    articles: ['commendations'],
    zh: '没有计划{plan}。',
    en: 'There is no plan {plan}.',
  },
  'agreement-missing': {
    kind: 'state',
    articles: ['commendation-procedure'],
    zh: '计划尚未经下列机构同意：{bodies}。',
    en: 'The plan lacks the agreement of: {bodies}.',
  },
  'plan-not-resolved': {
    kind: 'state',
    articles: ['conference'],
    zh: '重大奖励事项须经{@conference}审议同意，该计划现行文本尚无{@conference}决议。',
    en: 'Large matters of reward go through the {@conference}, which has not agreed to the text in force.',
  },
  'not-planned-in-advance': {
    kind: 'state',
    articles: ['commendations'],
    zh: '评选应提前申报计划：{plannedOn}申报的计划自{from}起方可实施。',
    en: 'It is to be planned in advance: planned on {plannedOn}, it may be carried out from {from} on.',
  },
  'quota-exceeded': {
    kind: 'state',
    articles: ['commendations'],
    zh: '名额{places}个，连同本次共{used}个。',
    en: 'There are {places} places; with these it would be {used}.',
  },
  'no-quota': {
    kind: 'state',
    articles: ['commendations'],
    zh: '计划中没有其所属层级或分组的名额。',
    en: 'The plan has no place for such a level or group.',
  },
} as const satisfies Refusals;

/** Whatever stands against somebody who is named for a commendation (A13, A14, A23, A24). */
const nomineeRefusals = {
  'holds-no-post': {
    kind: 'form',
    articles: ['commendations'],
    zh: '{holder}在所涉年度未在{unit}任职。',
    en: '{holder} held no post in {unit} in those years.',
  },
  'named-twice': { kind: 'form', articles: ['commendations'], zh: '重复提名。', en: 'Named twice.' },
  'too-many': {
    kind: 'form',
    articles: ['commendations'],
    zh: '一次提名涉及的岗位过多，请分批办理。',
    en: 'Too many posts at once: name fewer.',
  },
  'commended-already': {
    kind: 'state',
    articles: ['commendations'],
    zh: '{who}已按此计划表扬。',
    en: '{who} is commended by this plan already.',
  },
  barred: {
    kind: 'state',
    articles: [],
    zh: '{who}自{from}起受{measure}限制，{on}尚未解除，不得表扬奖励。',
    en: '{who} is barred since {from} by a {measure} not released on {on}, and cannot be commended.',
  },
  convicted: {
    kind: 'state',
    articles: ['accountability', 'caps'],
    zh: '{who}于{since}被追究刑事责任，不得表扬奖励。',
    en: '{who} was held criminally liable on {since}, and cannot be commended.',
  },
  'not-graded': {
    kind: 'state',
    articles: ['commending', 'commendations'],
    zh: '{unit}没有{year}年度已公布的考评结果。',
    en: '{unit} has no published result of {year}.',
  },
  'grade-too-low': {
    kind: 'state',
    articles: ['commending', 'commendations'],
    zh: '{unit}在{year}年度的考评等次低于表扬所要求的等次。',
    en: '{unit} was graded below what a commendation asks for in {year}.',
  },
} as const satisfies Refusals;

/** Reasons why something cannot be said of a commendation now (A14, A15; I-33). */
const commendationRefusals = {
  'commendation-in-question': {
    kind: 'state',
    articles: ['commendations'],
    zh: '该项表扬存疑，尚待处理。',
    en: 'The commendation is in question.',
  },
  'commendation-standing': {
    kind: 'state',
    articles: ['commendations'],
    zh: '该项表扬所依据的事实未变，不得撤销，亦无须维持。',
    en: 'What the commendation rests on holds: there is nothing to take it back for, nor to keep it against.',
  },
  'commendation-withdrawn': {
    kind: 'state',
    articles: ['commendations'],
    zh: '该项表扬已撤销。',
    en: 'The commendation was taken back.',
  },
  'ground-stands': {
    kind: 'state',
    articles: ['commendations'],
    zh: '撤销所依据的事实仍在，不得恢复。',
    en: 'What it was taken back for still stands: it cannot be given again.',
  },
} as const satisfies Refusals;

/** Reasons why a reward or an entitlement cannot be recorded as given, or as taken back (A15, A16, A23, A24). */
const grantRefusals = {
  'nothing-filed': {
    kind: 'form',
    articles: ['rewards'],
    zh: '档案中没有此项实绩。',
    en: 'There is no such entry in the archive.',
  },
  'not-entitled': {
    kind: 'form',
    articles: ['honours-from-above'],
    zh: '没有使其享有待遇的此项表彰。',
    en: 'There is no such commendation that entitles them to something.',
  },
  'nothing-due': {
    kind: 'state',
    articles: ['honours-from-above', 'rewards'],
    zh: '没有应予兑现的奖励或待遇。',
    en: 'There is nothing to be given.',
  },
  'not-due-yet': {
    kind: 'state',
    articles: ['honours-from-above', 'rewards'],
    zh: '自{from}起方可兑现，{on}尚早。',
    en: 'It is due from {from} on, not on {on}.',
  },
  'given-already': {
    kind: 'state',
    articles: ['honours-from-above', 'rewards'],
    zh: '已经兑现。',
    en: 'It was given already.',
  },
  withheld: {
    kind: 'state',
    articles: ['regime', 'heaviest-measure'],
    zh: '{on}受措施限制，不得兑现。',
    en: 'A bar stands on {on}: it is withheld.',
  },
  'withheld-by-conviction': {
    kind: 'state',
    articles: ['accountability', 'caps'],
    zh: '其于{since}被追究刑事责任，不得兑现。',
    en: 'They were held criminally liable on {since}: it is withheld.',
  },
  'not-given': {
    kind: 'state',
    articles: ['honours-from-above', 'rewards'],
    zh: '没有已兑现的奖励或待遇可供追回。',
    en: 'Nothing was given that could be taken back.',
  },
} as const satisfies Refusals;

/** Refusals of commendations, rewards and archives (A11, A13–A17). */
export const awardRefusals = {
  ...planRefusals,
  ...openPlanRefusals,
  ...nomineeRefusals,
  ...commendationRefusals,
  ...grantRefusals,
} as const satisfies Refusals;
