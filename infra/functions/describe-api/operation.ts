import { city, mayBeLeftOut } from '@jieti/lambda';
import { jsonBodyOf, type Route } from '@jieti/lambda/contract';
import { cite } from '@jieti/rules';
import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';

const fault = z
  .object({
    pointer: z.string(),
    detail: z.string(),
    code: z.string().optional(),
    cell: z.string().optional().meta({ description: 'Where it is in a file that was sent: `B7`' }),
  })
  .meta({ id: 'Fault', description: 'Where the input is wrong (RFC 6901, or #path, #query) and how' });

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    code: z.string(),
    articles: z.array(z.string()).optional(),
    errors: z.array(fault).optional(),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457; `code` is stable, `articles` are those a refusal rests on',
  });

const problems = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

const writeHeaders = z.object({
  'Idempotency-Key': z
    .string()
    .max(128)
    .optional()
    .meta({ description: 'The same key and body give the same answer once and for all' }),
  'If-Match': z.string().optional().meta({ description: 'The ETag last seen; a stale one gets 412' }),
});

const everyHeaders = z.object({
  'Accept-Language': z.string().optional().meta({ description: '`zh` (default) or `en`, for problems' }),
});

const isObject = (schema: z.ZodType | undefined): schema is z.ZodObject => schema instanceof z.ZodObject;

/** A file of a media type: text, or bytes. */
const fileOf = (type: string) => (type.startsWith('text/') ? z.string() : binary);

const binary = z.string().meta({ format: 'binary' });

const bodyOf = ({ body, consumes = ['application/json'] }: Route): ZodOpenApiOperationObject['requestBody'] =>
  body && {
    required: !mayBeLeftOut(body),
    content: Object.fromEntries(
      consumes.map((type) => [
        type,
        { schema: type === 'application/json' ? jsonBodyOf(body) : fileOf(type) },
      ]),
    ),
  };

/** Problems any caller of the route may meet, whatever its own contract says. */
const commonProblems = (route: Route) => ({
  ...(!route.open && {
    '401': problems('没有有效令牌 · No valid token'),
    '403': problems('无权办理，列出条款 · No competence, with the article'),
    '404': problems('不存在，或在管辖之外 · Unknown, or outside the jurisdiction'),
  }),
  ...(route.method !== 'GET' && {
    '400': problems('请求体不是 JSON · The body is not JSON'),
    '409': problems('状态不允许，或他人先改 · The state forbids it, or somebody was first'),
    '412': problems('版本过期 · A stale version'),
    '413': problems('请求体过大 · Too large'),
    '415': problems('类型不支持 · Unsupported media type'),
  }),
  '422': problems('输入有误，逐项列出 · Bad input, every fault named'),
});

/** An answer as JSON and, where it is a good one, as the files the route may give. */
const contentOf = ({ produces = [] }: Route, status: number, schema: z.ZodType | null) => {
  const files = status === 200 ? produces : [];
  if (!schema && files.length === 0) return {};
  return {
    content: {
      ...(schema && { 'application/json': { schema } }),
      ...Object.fromEntries(files.map((type) => [type, { schema: fileOf(type) }])),
    },
  };
};

const answersOf = (route: Route) =>
  Object.fromEntries(
    Object.entries(route.answers).map(([status, schema]) => [
      status,
      { description: route.summary.en, ...contentOf(route, Number(status), schema) },
    ]),
  );

/** One route as an operation; `name` is its name in the contract. */
export const operationOf = (name: string, service: string, route: Route): ZodOpenApiOperationObject => ({
  operationId: name,
  tags: [service],
  summary: `${route.summary.zh} · ${route.summary.en}`,
  ...(route.articles.length > 0 && { description: cite(city(), ...route.articles).join(' ') }),
  requestParams: {
    ...(isObject(route.params) && { path: route.params }),
    ...(isObject(route.query) && { query: route.query }),
    header: route.method === 'GET' ? everyHeaders : everyHeaders.extend(writeHeaders.shape),
  },
  ...(route.body && { requestBody: bodyOf(route) }),
  responses: { ...commonProblems(route), ...answersOf(route) },
  security: route.open ? [] : [{ token: [] }],
});
