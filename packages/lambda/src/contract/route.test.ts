import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiHandler, on } from '../api-handler.ts';
import type { Event } from '../request.ts';
import { gatewayPath, route, routeKey } from './route.ts';

const giveBack = route({
  method: 'POST',
  path: '/reports/{id}:return',
  summary: { zh: '退回', en: 'Return' },
  articles: ['A8'],
  params: z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/) }),
  answers: { 200: z.strictObject({ id: z.string() }) },
});

const call = async (id: string) => {
  const handler = apiHandler(on(giveBack, async ({ params }) => ({ status: 200, body: { id: params.id } })));
  const event = {
    routeKey: 'POST /reports/{id}',
    headers: {},
    pathParameters: { id },
    requestContext: { authorizer: { jwt: { claims: { sub: 'clerk' }, scopes: [] } } },
    isBase64Encoded: false,
  } as object as Event;
  const { statusCode, body } = await handler(event, { awsRequestId: 'r' } as Context);
  return { status: statusCode, body: JSON.parse(body ?? 'null') };
};

describe('a verb behind a parameter of the path (ADR 0017)', () => {
  it('is a part of the parameter for the gateway, whose parameters are whole segments', () => {
    expect(gatewayPath('/reports/{id}:return')).toBe('/reports/{id}');
    expect(routeKey(giveBack)).toBe('POST /reports/{id}');
  });

  it('leaves a path alone whose verb stands behind words, or that has none', () => {
    expect(gatewayPath('/years/{year}/letters:issue')).toBe('/years/{year}/letters:issue');
    expect(gatewayPath('/units/{unitId}/posts/{postId}')).toBe('/units/{unitId}/posts/{postId}');
  });

  it('is taken off before the parameter is read', async () => {
    expect(await call('2026-north:return')).toEqual({ status: 200, body: { id: '2026-north' } });
  });

  it.each(['2026-north', '2026-north:accept', '2026-north:returned', 'return', ''])(
    '%j is a path that nobody serves: 404',
    async (id) => {
      expect(await call(id)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    },
  );

  it('what is no id before the verb is refused as any other id', async () => {
    expect(await call(':return')).toMatchObject({ status: 422, body: { errors: [{ pointer: '#path/id' }] } });
    expect((await call('a:return:return')).status).toBe(422);
  });
});
