import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Problem, problem, problemBody } from '@jieti/lambda';
import { z } from 'zod';

/** An answer over HTTP, as a function gives it to an HTTP API of format 2.0. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const languageOf = (headers: IncomingHttpHeaders): 'zh' | 'en' =>
  /^\s*en/i.test(headers['accept-language'] ?? '') ? 'en' : 'zh';

/** A problem in the caller's language. What is no problem becomes an opaque 500: never a stack. */
export const problemReply = (error: unknown, headers: IncomingHttpHeaders): Reply => {
  const known = error instanceof Problem ? error : problem('unexpected');
  const language = languageOf(headers);
  return {
    status: known.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
    },
    body: Buffer.from(JSON.stringify(problemBody(known, language))),
  };
};

export const jsonReply = (status: number, body: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from(JSON.stringify(body)),
});

const resultSchema = z.looseObject({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** A function's result as a reply; one without a status is JSON and 200, as the HTTP API has it. */
export const replyOf = (result: unknown): Reply => {
  const parsed = resultSchema.safeParse(result);
  if (!parsed.success) return jsonReply(200, result);
  const { statusCode, headers = {}, body = '', isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([k, v]) => [k.toLowerCase(), String(v)])),
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
};

/** Sends a reply; to HEAD without its body. */
export const send = (response: ServerResponse, { status, headers, body }: Reply, head: boolean): void => {
  response.writeHead(status, { ...headers, ...(status !== 204 && { 'content-length': body.byteLength }) });
  response.end(head || status === 204 ? undefined : body);
};
