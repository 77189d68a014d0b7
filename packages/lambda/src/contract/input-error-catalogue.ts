import { type Bilingual, type FillOf, type FillValues, fillText } from '@jieti/rules';

/** Every code of a fault of the input that a schema finds, with its text. What the law refuses is in the rules' catalogue. */
export const inputErrorCatalogue = {
  'unrecognized-keys': { zh: '未知字段：{names}。', en: 'Unknown fields: {names}.' },
  'unknown-query': {
    zh: '此路径不接受查询参数：{names}。',
    en: 'This path takes no query parameter {names}.',
  },
  'body-not-an-object': {
    zh: '请求体应为一个JSON对象，不能是单独的文本、数字或列表。',
    en: 'The body must be one JSON object, not a bare text, number or list.',
  },
  'content-type-not-taken': { zh: '此路径接受：{types}。', en: 'This path takes: {types}.' },
  'invalid-type': { zh: '应为{expected}。', en: 'Expected {expected}.' },
  'too-small': { zh: '过小或过短，至少{minimum}。', en: 'Too small or too short: at least {minimum}.' },
  'too-big': { zh: '过大或过长，至多{maximum}。', en: 'Too big or too long: at most {maximum}.' },
  'invalid-value': { zh: '可取值：{values}。', en: 'One of: {values}.' },
  'invalid-format': { zh: '格式不正确。', en: 'The format is not valid.' },
  'invalid-union': { zh: '不符合任何一种允许的形式。', en: 'It has none of the forms allowed.' },
  'invalid-key': { zh: '字段名不正确。', en: 'The name of a field is not valid.' },
  'invalid-element': { zh: '所含的一项不正确。', en: 'One of its elements is not valid.' },
  'not-multiple-of': { zh: '应为{divisor}的倍数。', en: 'It must be a multiple of {divisor}.' },
  custom: { zh: '不正确。', en: 'It is not valid.' },
  'personal-number': {
    zh: '文本中含有身份证号或手机号；本系统不保存公民信息。',
    en: 'The text contains an identity or mobile number; nothing about citizens is kept here.',
  },
  'control-character': { zh: '文本含有控制字符。', en: 'The text contains control characters.' },
  'not-a-day': { zh: '不是有效日期。', en: 'It is not a day of the calendar.' },
  'nested-too-deep': { zh: '嵌套过深，至多{levels}层。', en: 'Nested too deep: at most {levels} levels.' },
  'broken-text': {
    zh: '文本含有不成对的代理码元。',
    en: 'The text holds half a character (a lone surrogate).',
  },
  'unit-or-holder': {
    zh: '单位、任职者、证明编号三者须填且只填一项。',
    en: 'Name a unit, or a holder, or a certificate: one of them.',
  },
  'certificate-alone': {
    zh: '核对证明时不填其他参数。',
    en: 'A certificate is checked by its number alone.',
  },
  'purpose-missing': { zh: '询问任职者须写明事由。', en: 'Who asks about a holder says what for.' },
  'purpose-text-missing': { zh: '其他事由须说明。', en: 'Another purpose is told in words.' },
  'more-faults': { zh: '另有{count}处错误。', en: 'And {count} more faults.' },
  'no-such-part': { zh: '没有第{part}册。', en: 'There is no part {part}.' },
  'name-unknown': {
    zh: '没有名为“{name}”的{what}；请填写编号。',
    en: 'There is no {what} called “{name}”: give its id.',
  },
  'name-ambiguous': {
    zh: '名为“{name}”的{what}不止一个（{ids}）；请填写编号。',
    en: 'More than one {what} is called “{name}” ({ids}): give its id.',
  },
  'name-differs': {
    zh: '编号{id}的名称是“{name}”，不是“{given}”；编号与名称须是同一个{what}的。',
    en: '{id} is called “{name}”, not “{given}”: id and name must be of the same {what}.',
  },
  'name-of-another': {
    zh: '“{given}”是{other}的名称，{id}的名称是“{name}”；各行的名称可能已错位。',
    en: '“{given}” is the name of {other}, and {id} is called “{name}”: the names may have been sorted apart from their ids.',
  },
  'idempotency-key-malformed': {
    zh: '幂等键应为1至128个可见字符。',
    en: 'The key must be 1–128 visible ASCII characters.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type InputErrorCode = keyof typeof inputErrorCatalogue;

/** Every code of a field of a body that names something which is not there, or outside (404). */
export const unknownCatalogue = {
  'unknown-unit': { zh: '没有这个单位。', en: 'There is no such unit.' },
  'unknown-duty': { zh: '该单位没有这条记录。', en: 'The unit has no such record.' },
  'unknown-finding': { zh: '本次督查没有这个问题。', en: 'The inspection has no such finding.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type UnknownCode = keyof typeof unknownCatalogue;

export const isInputErrorCode = (code: string): code is InputErrorCode => code in inputErrorCatalogue;

export const inputErrorText = <C extends InputErrorCode>(
  code: C,
  fill: FillOf<(typeof inputErrorCatalogue)[C]>,
): Bilingual => fillText(inputErrorCatalogue[code], fill as FillValues);
