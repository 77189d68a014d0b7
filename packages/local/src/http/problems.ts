import { Problem } from '@jieti/lambda';

/** Problems only the server of the embedded default has. */

export const methodNotAllowed = (): Problem =>
  new Problem(405, 'method-not-allowed', {
    zh: '此路径不支持该方法',
    en: 'This path does not take this method',
  });

export const starting = (): Problem =>
  new Problem(503, 'starting', { zh: '系统正在启动', en: 'The city is still starting' });

export const badRequest = (): Problem =>
  new Problem(400, 'bad-request', { zh: '请求无法解析', en: 'The request cannot be read' });

export const foreignHost = (): Problem =>
  new Problem(403, 'foreign-host', {
    zh: '本地接口只接受发往 localhost 的请求',
    en: 'The local interface only takes requests made to localhost',
  });
