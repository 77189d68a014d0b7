import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { JWTPayload } from 'jose';
import { account } from '../template/arns.ts';
import type { Matched } from './routing.ts';

interface Incoming {
  readonly request: Pick<IncomingMessage, 'method' | 'headers'> & {
    readonly socket: Partial<Pick<IncomingMessage['socket'], 'remoteAddress'>>;
  };
  readonly url: URL;
  readonly matched: Matched;
  readonly body: Buffer;
  readonly claims: JWTPayload | null;
  /** Virtual time, epoch milliseconds. */
  readonly now: number;
  readonly requestId: string;
}

const isText = (contentType: string | undefined): boolean =>
  contentType === undefined || /^(text\/|application\/(.*\+)?(json|xml|javascript)\b)/i.test(contentType);

/** API Gateway hands every claim on as a string, a list as `[a b]`. */
const claimText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
};

/** Several values of one name are joined by a comma. */
const queryOf = (url: URL): Record<string, string> | undefined => {
  const names = [...new Set(url.searchParams.keys())];
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name).join(',')]));
};

const headersOf = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== 'cookie')
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
  );

const stringClaims = (claims: JWTPayload): Record<string, string> =>
  Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, claimText(value)]));

/** The event an HTTP API with payload format 2.0 sends to its function. */
export const gatewayEvent = (incoming: Incoming): APIGatewayProxyEventV2WithJWTAuthorizer => {
  const { request, url, matched, body, claims, now, requestId } = incoming;
  const routeKey = `${matched.route.method} ${matched.route.path}`;
  const text = isText(request.headers['content-type']);
  const query = queryOf(url);
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: headersOf(request.headers),
    ...(request.headers.cookie && { cookies: request.headers.cookie.split('; ') }),
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(matched.pathParameters).length > 0 && { pathParameters: { ...matched.pathParameters } }),
    ...(body.byteLength > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.byteLength > 0 && !text,
    requestContext: {
      accountId: account,
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method: request.method ?? 'GET',
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
      authorizer: {
        principalId: '',
        integrationLatency: 0,
        jwt: { claims: claims ? stringClaims(claims) : {}, scopes: [] },
      },
    },
  };
};
