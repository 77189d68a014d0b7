import type { Context } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { apiHandler, on } from './api-handler.ts';
import { underTheMeasure } from './city.fixture.ts';
import { freeText } from './contract/free-text.ts';
import { route } from './contract/route.ts';
import { logger } from './logger.ts';
import { refused } from './problem.ts';
import { checkMatch, type Event } from './request.ts';

underTheMeasure();

const rename = route({
  method: 'PUT',
  path: '/things/{id}',
  summary: { zh: '改名', en: 'Rename' },
  articles: ['A7'],
  params: z.strictObject({ id: z.string().max(8) }),
  query: z.strictObject({ dryRun: z.enum(['true', 'false']).optional() }),
  body: z.strictObject({ name: freeText(20), weight: z.number().optional() }),
  maxBytes: 200,
  answers: { 200: z.strictObject({ name: z.string() }) },
});

const event = (more: Partial<Record<keyof Event, unknown>> = {}): Event =>
  ({
    version: '2.0',
    routeKey: 'PUT /things/{id}',
    rawPath: '/things/a',
    rawQueryString: '',
    headers: { 'Content-Type': 'application/json', 'accept-language': 'en' },
    pathParameters: { id: 'a' },
    requestContext: {
      authorizer: { jwt: { claims: { sub: 'clerk', offices: '[]', units: '[]' }, scopes: [] } },
    },
    body: JSON.stringify({ name: 'x' }),
    isBase64Encoded: false,
    ...more,
  }) as Event;

const context = { awsRequestId: 'r-1' } as Context;

const call = async (handle: Parameters<typeof on<typeof rename>>[1], e: Event) => {
  const answer = await apiHandler(on(rename, handle))(e, context);
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body ?? 'null') };
};

const echo = async (request: { body: { name: string } }) => ({
  status: 200,
  body: { name: request.body.name },
  version: 3,
});

describe('a number of a path or of a query', () => {
  const ofYear = route({
    method: 'GET',
    path: '/years/{year}/things',
    summary: { zh: '列表', en: 'List' },
    articles: ['A7'],
    params: z.strictObject({ year: z.coerce.number().int().min(2000).max(2199) }),
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answers: { 200: z.strictObject({ year: z.int(), limit: z.int() }) },
  });
  const asked = async (year: string, limit?: string) => {
    const handler = apiHandler(
      on(ofYear, async ({ params, query }) => ({ status: 200, body: { ...params, ...query } })),
    );
    const given = { routeKey: 'GET /years/{year}/things', pathParameters: { year }, body: undefined };
    const answer = await handler(
      event({ ...given, ...(limit !== undefined && { queryStringParameters: { limit } }) }),
      context,
    );
    return [answer.statusCode, JSON.parse(answer.body ?? 'null')] as const;
  };

  it('is a run of digits', async () => {
    expect(await asked('2025')).toEqual([200, { year: 2025, limit: 50 }]);
    expect(await asked('2025', '7')).toEqual([200, { year: 2025, limit: 7 }]);
  });

  it.each([
    '0x7E9',
    '2025e0',
    '2.025e3',
    '2025.0',
    '+2025',
    ' 2025',
    '02025',
    '0b11111101001',
    '',
    '２０２５',
  ])('“%s” is none, though a program may read it as one: 422, at its place', async (text) => {
    const [status, body] = await asked(text);
    expect([status, body.errors[0].pointer]).toEqual([422, '#path/year']);
    expect((await asked('2025', text === '' ? ' ' : text.replace('2025', '20')))[0]).toBe(422);
  });
});

describe('the stack every handler wears', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    delete process.env.CHECK_ANSWERS;
  });

  it('answers JSON with the version as ETag', async () => {
    const answer = await call(echo, event());
    expect(answer.status).toBe(200);
    expect(answer.headers?.etag).toBe('"3"');
    expect(answer.body).toEqual({ name: 'x' });
  });

  it.each([
    ['malformed JSON', { body: '{"name":' }, 400, 'malformed-json'],
    ['an unknown field', { body: '{"name":"x","colour":"red"}' }, 422, 'invalid-input'],
    ['a wrong type', { body: '{"name":7}' }, 422, 'invalid-input'],
    ['no body', { body: undefined }, 400, 'malformed-json'],
    [
      'a body beyond the limit',
      { body: JSON.stringify({ name: 'x', pad: 'y'.repeat(300) }) },
      413,
      'too-large',
    ],
    [
      'another media type',
      { headers: { 'content-type': 'text/xml', 'accept-language': 'en' } },
      415,
      'unsupported-media-type',
    ],
    ['an unknown query', { queryStringParameters: { colour: 'red' } }, 422, 'invalid-input'],
    ['an id that cannot be one', { pathParameters: { id: 'much-too-long' } }, 422, 'invalid-input'],
    ['an identity number in free text', { body: '{"name":"130203199001011234"}' }, 422, 'invalid-input'],
    ['no claims', { requestContext: {} }, 401, 'unauthenticated'],
    [
      'claims that are not ours',
      { requestContext: { authorizer: { jwt: { claims: { sub: 'x', offices: '[{"body":"mayor"}]' } } } } },
      401,
      'unauthenticated',
    ],
    ['an If-Match that is no ETag of ours', { headers: { 'if-match': 'abc' } }, 412, 'precondition-failed'],
    ['an Idempotency-Key that cannot be one', { headers: { 'idempotency-key': '键' } }, 422, 'invalid-input'],
    ['a route that is not its own', { routeKey: 'GET /elsewhere' }, 404, 'not-found'],
  ])('%s is a clear problem', async (_what, more, status, code) => {
    const answer = await call(echo, event(more));
    expect(answer.status).toBe(status);
    expect(answer.headers?.['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, code, type: `/docs/problems/${code}` });
  });

  it.each([
    [
      'a query parameter that the path does not take, where it stands',
      { queryStringParameters: { colour: 'red' } },
      {
        pointer: '#query/colour',
        code: 'unknown-query',
        detail: 'This path takes no query parameter colour.',
      },
    ],
    ['a body that is a bare text', { body: '"x"' }, { pointer: '', code: 'body-not-an-object' }],
    ['a body that is a list', { body: '[]' }, { pointer: '', code: 'body-not-an-object' }],
    [
      'the content types that the path takes',
      { headers: { 'content-type': 'text/plain', 'accept-language': 'en' } },
      {
        pointer: '#header/Content-Type',
        code: 'content-type-not-taken',
        detail: 'This path takes: application/json.',
      },
    ],
  ])('names %s', async (_what, more, fault) => {
    const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
    const answer = await call(echo, event({ headers, ...more }));
    expect(answer.body.errors).toMatchObject([fault]);
  });

  it('names every fault at once, each with its pointer', async () => {
    const answer = await call(
      echo,
      event({ body: '{"name":"","weight":"heavy"}', pathParameters: { id: 'much-too-long' } }),
    );
    expect(answer.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual([
      '#path/id',
      '/name',
      '/weight',
    ]);
  });

  it('speaks Chinese unless English is asked for', async () => {
    const zh = await call(echo, event({ body: '{', headers: { 'content-type': 'application/json' } }));
    expect(zh.body.title).toBe('请求体的格式不能解析');
    expect((await call(echo, event({ body: '{' }))).body.title).toBe('The body is not valid JSON');
  });

  it('answers 412 to a stale If-Match', async () => {
    const answer = await call(
      async (request) => {
        checkMatch(request, 3);
        return { status: 200, body: { name: 'x' } };
      },
      event({ headers: { 'if-match': '"2"' } }),
    );
    expect(answer.status).toBe(412);
  });

  it('turns refusals into one problem: all of them, with articles, the gravest kind deciding the status', async () => {
    const answer = await call(async () => {
      throw refused([
        {
          code: 'no-document',
          kind: 'input',
          articles: ['A20'],
          text: { zh: '缺文号', en: 'No document' },
          facts: {},
          pointer: '/document',
        },
        {
          code: 'not-competent',
          kind: 'competence',
          articles: ['A21'],
          text: { zh: '无权', en: 'Not competent' },
          facts: { could: ['cgc-office'] },
        },
      ]);
    }, event());
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ code: 'not-competent', articles: ['A20', 'A21'] });
    expect(answer.body.errors).toHaveLength(2);
  });

  it('keeps the unknown opaque and logs it', async () => {
    const logged = vi.spyOn(logger, 'error').mockImplementation(() => {});
    const answer = await call(async () => {
      throw new Error('table name and stack');
    }, event());
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('table name');
    expect(logged).toHaveBeenCalledOnce();
  });

  it('holds answers against their own schema where that is asked for', async () => {
    vi.spyOn(logger, 'error').mockImplementation(() => {});
    process.env.CHECK_ANSWERS = '1';
    expect((await call(async () => ({ status: 200, body: { other: 1 } }), event())).status).toBe(500);
    expect((await call(async () => ({ status: 201, body: { name: 'x' } }), event())).status).toBe(500);
  });
});
