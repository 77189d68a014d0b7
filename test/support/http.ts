import type { Office } from '@jieti/rules';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Who calls in a test: what their token would say. */
export interface Caller {
  readonly subject: string;
  readonly offices?: readonly Office[];
  readonly units?: readonly string[];
}

export interface Call {
  /** `PUT /units/{unitId}`, as the route is written. */
  readonly route: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object travels as JSON; a string as it is (give its `content-type`). */
  readonly body?: unknown;
  /** Without a caller there is no token. */
  readonly as?: Caller | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when it is JSON, else the text; a test says what it expects to find in it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any;
}

/** A function of ours as the gateway calls it. */
export type HttpHandler = (
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  // biome-ignore lint/suspicious/noExplicitAny: middy types its context as Lambda's own
  context: any,
) => Promise<APIGatewayProxyStructuredResultV2>;

const fill = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** API Gateway flattens nested claims into strings; so does this. */
const claimsOf = (caller: Caller) => ({
  sub: caller.subject,
  offices: JSON.stringify(caller.offices ?? []),
  units: JSON.stringify(caller.units ?? []),
});

/** The event an HTTP API sends for a call (payload format 2.0). */
const eventOf = (call: Call): APIGatewayProxyEventV2WithJWTAuthorizer => {
  const [method = 'GET', path = '/'] = call.route.split(' ');
  const rawPath = fill(path, call.params ?? {});
  const query = Object.fromEntries(Object.entries(call.query ?? {}).map(([k, v]) => [k, String(v)]));
  const text = typeof call.body === 'string';
  return {
    version: '2.0',
    routeKey: call.route,
    rawPath,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { 'content-type': 'application/json', ...call.headers },
    ...(call.params && { pathParameters: { ...call.params } }),
    ...(call.query && { queryStringParameters: query }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      authorizer: {
        principalId: '',
        integrationLatency: 0,
        jwt: { claims: call.as ? claimsOf(call.as) : {}, scopes: [] },
      },
      domainName: 'test',
      domainPrefix: 'test',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'test',
      routeKey: call.route,
      stage: '$default',
      time: '01/Jan/2026:00:00:00 +0000',
      timeEpoch: 0,
    },
    ...(call.body !== undefined && { body: text ? String(call.body) : JSON.stringify(call.body) }),
    isBase64Encoded: false,
  };
};

/** Calls a handler as the gateway would, and reads its answer back. */
export const callHttp = async (handler: HttpHandler, call: Call): Promise<Reply> => {
  const result = await handler(eventOf(call), { awsRequestId: 'test' });
  const headers = Object.fromEntries(Object.entries(result.headers ?? {}).map(([k, v]) => [k, String(v)]));
  const json = (headers['content-type'] ?? '').includes('json');
  const body = result.body ?? '';
  return { status: result.statusCode ?? 200, headers, body: json && body !== '' ? JSON.parse(body) : body };
};
