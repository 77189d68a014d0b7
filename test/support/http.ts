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
  /** An object travels as JSON; a string as it is, bytes as base64 (give their `content-type`). */
  readonly body?: unknown;
  /** Without a caller there is no token. */
  readonly as?: Caller | undefined;
}

/** A call but for who calls which route. */
export type Asking = Omit<Call, 'route' | 'as'>;

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when it is JSON, bytes when it is base64, else the text; a test says what it expects to find in it. */
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

/** A body as the gateway hands it on. */
const bodyOf = ({ body }: Call): { body?: string; isBase64Encoded: boolean } => {
  if (body === undefined) return { isBase64Encoded: false };
  if (body instanceof Uint8Array)
    return { body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
  return { body: typeof body === 'string' ? body : JSON.stringify(body), isBase64Encoded: false };
};

/** The event an HTTP API sends for a call (payload format 2.0). */
const eventOf = (call: Call): APIGatewayProxyEventV2WithJWTAuthorizer => {
  const [method = 'GET', path = '/'] = call.route.split(' ');
  const rawPath = fill(path, call.params ?? {});
  const query = Object.fromEntries(Object.entries(call.query ?? {}).map(([k, v]) => [k, String(v)]));
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
    ...bodyOf(call),
  };
};

const readBody = (body: string, base64: boolean, type: string): unknown => {
  if (base64) return Buffer.from(body, 'base64');
  return type.includes('json') && body !== '' ? JSON.parse(body) : body;
};

/** Calls a handler as the gateway would, and reads its answer back. */
export const callHttp = async (handler: HttpHandler, call: Call): Promise<Reply> => {
  const result = await handler(eventOf(call), { awsRequestId: 'test' });
  const headers = Object.fromEntries(Object.entries(result.headers ?? {}).map(([k, v]) => [k, String(v)]));
  const base64 = result.isBase64Encoded === true;
  const body = readBody(result.body ?? '', base64, headers['content-type'] ?? '');
  return { status: result.statusCode ?? 200, headers, body };
};
