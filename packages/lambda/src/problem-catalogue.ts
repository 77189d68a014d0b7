import type { Bilingual } from '@jieti/rules';

/** A problem that is no refusal of the law: its status, and its title in both languages with names in braces to fill. */
interface ProblemDefinition extends Bilingual {
  readonly status: number;
}

/** Codes are stable: clients match on them, and each has its page under `/docs`. */
export const problemCatalogue = {
  'malformed-json': { status: 400, zh: '请求体的格式不能解析', en: 'The body is not valid JSON' },
  'invalid-cursor': { status: 400, zh: '分页游标无效', en: 'The cursor is not valid' },
  unauthenticated: { status: 401, zh: '需要有效的令牌', en: 'A valid token is needed' },
  'not-found': { status: 404, zh: '没有找到', en: 'Not found' },
  conflict: {
    status: 409,
    zh: '记录刚被他人修改，本次未写入',
    en: 'Somebody else changed the record first; nothing was written',
  },
  'bulk-act-pending': {
    status: 409,
    zh: '上一批登记或下发尚在写入，请稍后再试。',
    en: 'An earlier import or issue is still being applied; try again shortly.',
  },
  'precondition-failed': {
    status: 412,
    zh: '记录已有新版本，本次未写入',
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
  'case-file-full': {
    status: 409,
    zh: '案卷已满，请另行报送书面材料',
    en: 'The file of this case is full: send further papers outside this system',
  },
  'report-record-full': {
    status: 409,
    zh: '该报告的往来记录已满，请另行报送书面材料',
    en: 'The record of this report is full: send further papers outside this system',
  },
  'inspection-full': {
    status: 409,
    zh: '一次督查至多登记{most}个问题，请另行立项',
    en: 'An inspection holds {most} findings at most: open another',
  },
  'too-many-tenures': {
    status: 422,
    zh: '任职记录过多，至多{most}条',
    en: 'Too many holders: at most {most}',
  },
  'export-too-large': {
    status: 422,
    zh: '超过{most}行，请分批导出',
    en: 'More than {most} rows: export them in parts',
  },
  'method-not-allowed': {
    status: 405,
    zh: '此路径不支持该方法',
    en: 'This path does not take this method',
  },
  starting: { status: 503, zh: '系统正在启动', en: 'The city is still starting' },
  'bad-request': { status: 400, zh: '请求无法解析', en: 'The request cannot be read' },
  'foreign-host': {
    status: 403,
    zh: '本地接口只接受发往本机的请求',
    en: 'The local interface only takes requests made to localhost',
  },
  'ledger-broken': {
    status: 500,
    zh: '记录与其台账不一致，不得据此办理；已告警，请联系系统管理人员核查',
    en: 'A record is not as its ledger left it; nothing may rest on it. An alarm was raised: have it looked into',
  },
  unexpected: { status: 500, zh: '系统内部错误', en: 'Something went wrong inside' },
} as const satisfies Readonly<Record<string, ProblemDefinition>>;

export type ProblemCode = keyof typeof problemCatalogue;
