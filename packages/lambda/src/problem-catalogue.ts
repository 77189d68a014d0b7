/** Codes are stable: clients match on them. Each with its status and its title in both languages. */
export const problemCatalogue = {
  'malformed-json': { status: 400, zh: '请求体不是有效的 JSON', en: 'The body is not valid JSON' },
  'invalid-cursor': { status: 400, zh: '分页游标无效', en: 'The cursor is not valid' },
  unauthenticated: { status: 401, zh: '需要有效的令牌', en: 'A valid token is needed' },
  'no-competence': {
    status: 403,
    zh: '您担任的职务无权办理此事',
    en: 'The offices you hold may not do this',
  },
  'not-found': { status: 404, zh: '没有找到', en: 'Not found' },
  conflict: {
    status: 409,
    zh: '记录刚被他人修改,本次未写入',
    en: 'Somebody else changed the record first; nothing was written',
  },
  'bulk-act-pending': {
    status: 409,
    zh: '上一批登记或下发尚在写入，请稍后再试。',
    en: 'An earlier import or issue is still being applied; try again shortly.',
  },
  'precondition-failed': {
    status: 412,
    zh: '记录已有新版本,本次未写入',
    en: 'The record has a newer version; nothing was written',
  },
  'too-large': { status: 413, zh: '请求体过大', en: 'The body is too large' },
  'unsupported-media-type': { status: 415, zh: '不支持的内容类型', en: 'The content type is not supported' },
  'invalid-input': { status: 422, zh: '输入有误', en: 'The input is not valid' },
  'idempotency-key-reused': {
    status: 422,
    zh: '同一幂等键已用于另一请求',
    en: 'This Idempotency-Key was used for another request',
  },
  unexpected: { status: 500, zh: '系统内部错误', en: 'Something went wrong inside' },
} as const;

export type ProblemCode = keyof typeof problemCatalogue;
