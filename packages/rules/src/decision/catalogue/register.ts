import type { RefusalDefinition } from './definition.ts';

/** Refusals of a place in the tree of units (A3). */
const placeRefusals = {
  'root-has-parent': {
    kind: 'form',
    articles: ['units'],
    zh: '{root}是本{@top}，没有上级单位。',
    en: '{root} is the {@top} itself and has no parent.',
  },
  'root-level': {
    kind: 'form',
    articles: ['units'],
    zh: '本{@top}的层级应为{level}。',
    en: 'The level of the {@top} itself is {level}.',
  },
  'unknown-level': {
    kind: 'input',
    articles: ['units'],
    zh: '没有“{level}”这一层级，现有：{levels}。',
    en: 'There is no level “{level}”: there are {levels}.',
  },
  'root-kind': {
    kind: 'form',
    articles: ['units'],
    zh: '本{@top}的类别应为地方。',
    en: 'The {@top} itself is a locality.',
  },
  'second-root': {
    kind: 'form',
    articles: ['units'],
    zh: '只有本{@top}（{root}）没有上级单位。',
    en: 'Only the {@top} itself ({root}) has no parent.',
  },
  'unknown-parent': {
    kind: 'form',
    articles: ['units'],
    zh: '名录中没有该上级单位。',
    en: 'There is no such parent in the register.',
  },
  'parent-ended': {
    kind: 'form',
    articles: ['units'],
    zh: '该上级单位已合并或撤销。',
    en: 'This parent has been merged or abolished.',
  },
  'parent-not-locality': {
    kind: 'form',
    articles: ['units'],
    zh: '地方的上级应为地方。',
    en: 'A locality lies below a locality.',
  },
  'level-not-below-parent': {
    kind: 'form',
    articles: ['units'],
    zh: '地方的层级应低于其上级（{level}）。',
    en: 'A locality’s level is below its parent’s ({level}).',
  },
  'level-above-parent': {
    kind: 'form',
    articles: ['units'],
    zh: '层级不得高于其上级（{level}）。',
    en: 'The level is not above the parent’s ({level}).',
  },
  'too-deep': {
    kind: 'form',
    articles: ['units'],
    zh: '层次过多，至多{deepest}层。',
    en: 'Too deep: at most {deepest} units one below the other.',
  },
  cycle: {
    kind: 'form',
    articles: ['units'],
    zh: '上级关系成环。',
    en: 'The parents go round in a circle.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

/** Refusals of a correction, of a change from a day on, and of an end (A3). */
const changeRefusals = {
  'structure-fixed': {
    kind: 'state',
    articles: ['units'],
    zh: '已登记为{before}；变更须对该单位单独登记，并写明生效日期。',
    en: 'It is entered as {before}; a change is made on the unit itself, and names the day it takes effect (`from`).',
  },
  'end-without-day': {
    kind: 'form',
    articles: ['units'],
    zh: '合并或撤销须对已登记的单位办理，并写明生效日期。',
    en: 'A unit of the register is merged or abolished, and from a day named in `from`.',
  },
  'from-in-future': {
    kind: 'input',
    articles: ['units'],
    zh: '生效日期不得晚于今日。',
    en: 'It takes effect today or before.',
  },
  'change-before-last': {
    kind: 'state',
    articles: ['units'],
    zh: '该单位的情况自{last}起已有变更，新的变更不得早于该日。',
    en: 'The unit has stood as it does since {last}; no change takes effect before that day.',
  },
  'units-below': {
    kind: 'state',
    articles: ['units'],
    zh: '该单位之下尚有{below}个单位，须先变更其隶属。',
    en: '{below} units lie below this one: move them first.',
  },
  'root-stays': {
    kind: 'input',
    articles: ['units'],
    zh: '本{@top}不得合并或撤销。',
    en: 'The {@top} itself stays.',
  },
  'ended-and-moved': {
    kind: 'input',
    articles: ['units'],
    zh: '合并或撤销时不得同时变更类别、层级或上级。',
    en: 'Kind, level and parent stay as they are when a unit comes to its end.',
  },
  'unknown-successor': {
    kind: 'input',
    articles: ['units'],
    zh: '名录中没有这个承接单位。',
    en: 'There is no such unit in the register to take over.',
  },
  'successor-of-merged': {
    kind: 'input',
    articles: ['units'],
    zh: '合并须写明承接单位；其他情形不写。',
    en: 'A merged unit names who took over, and no other does.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

/** Refusals of posts and of who holds them (A4, A5). */
const postRefusals = {
  'holder-missing': {
    kind: 'form',
    articles: ['first-responsible', 'remits'],
    zh: '须写明任职人。',
    en: 'Say who holds it.',
  },
  'from-missing': {
    kind: 'form',
    articles: ['first-responsible', 'remits'],
    zh: '须写明自何日起任职。',
    en: 'Say from which day on.',
  },
  'to-before-from': {
    kind: 'form',
    articles: ['first-responsible', 'remits'],
    zh: '终止日早于起始日。',
    en: 'The last day is before the first.',
  },
  'tenure-not-after-last': {
    kind: 'state',
    articles: ['first-responsible', 'remits'],
    zh: '任职起始日应晚于上一任的起始日和离任日。',
    en: 'A holder’s first day comes after the first day and the last day of the one before.',
  },
  'holder-already-in-office': {
    kind: 'state',
    articles: ['first-responsible', 'remits'],
    zh: '此人已在任。',
    en: 'This holder holds the post already.',
  },
  'tenure-fixed': {
    kind: 'state',
    articles: ['first-responsible', 'remits'],
    zh: '该任职已登记，起止日和显示名不能再改。',
    en: 'This tenure is on record and ends as it does.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

/** Refusals of a correction of who held a post (A4, A5). */
const correctionRefusals = {
  'no-such-tenure': {
    kind: 'input',
    articles: ['first-responsible', 'remits'],
    zh: '该岗位没有此人自{from}起的任职登记。',
    en: 'The post has no entry of this holder from {from} on.',
  },
  'tenures-overlap': {
    kind: 'input',
    articles: ['first-responsible', 'remits'],
    zh: '更正后，自{from}起的任职与自{other}起的任职重叠。',
    en: 'As corrected, the tenure from {from} on overlaps with the one from {other} on.',
  },
  'nothing-corrected': {
    kind: 'input',
    articles: ['first-responsible', 'remits'],
    zh: '更正内容与现有登记相同。',
    en: 'The correction says what is entered already.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

/** Refusals of the rows of a file (A3–A6). */
const fileRefusals = {
  'outside-jurisdiction': {
    kind: 'form',
    articles: ['bodies'],
    zh: '不在您的管辖范围内。',
    en: 'Outside your jurisdiction.',
  },
  'post-differs': {
    kind: 'form',
    articles: ['first-responsible', 'remits'],
    zh: '与第{row}行所述岗位不同。',
    en: 'Not the post of row {row}.',
  },
  'duplicate-row': {
    kind: 'form',
    articles: ['first-responsible', 'remits'],
    zh: '与第{row}行重复。',
    en: 'The same as in row {row}.',
  },
} as const satisfies Readonly<Record<string, RefusalDefinition>>;

/** Refusals of the register of units and posts (A3–A6). */
export const registerRefusals = {
  ...placeRefusals,
  ...changeRefusals,
  ...postRefusals,
  ...correctionRefusals,
  ...fileRefusals,
} as const satisfies Readonly<Record<string, RefusalDefinition>>;
