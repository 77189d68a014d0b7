import type { Office } from '@jieti/rules';
import { replyOf } from '../../../packages/local/src/http/answer.ts';
import { gatewayEvent } from '../../../packages/local/src/http/gateway-event.ts';
import { loadHandler } from './functions.ts';
import { serving } from './services.ts';

/** The claims of a caller's token. */
export interface Caller {
  readonly subject: string;
  readonly offices?: readonly Office[];
  readonly units?: readonly string[];
}

/** The parts of a request that are left out where a route has none. */
export interface Asking {
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object travels as JSON; a text and bytes as they are (give their `content-type`). */
  readonly body?: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when it is JSON, bytes when they travel as base64, else the text; a test says what it expects to find in it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any;
}

/** API Gateway flattens nested claims into strings; so does this. */
const claimsOf = ({
  subject,
  offices = [],
  units = [],
}: Caller): Parameters<typeof gatewayEvent>[0]['claims'] => ({
  sub: subject,
  offices: JSON.stringify(offices),
  units: JSON.stringify(units),
});

const bytesOf = (body: unknown): Buffer => {
  if (body === undefined) return Buffer.alloc(0);
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
};

const urlOf = (path: string, query: Asking['query'] = {}): URL => {
  const url = new URL(path, 'http://city.test');
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, String(value));
  return url;
};

/** The answer's body as its media type says. */
const bodyOf = (body: Buffer, type: string): unknown => {
  if (type.includes('json')) return body.byteLength > 0 ? JSON.parse(body.toString('utf8')) : '';
  return /^text\//.test(type) || type === '' ? body.toString('utf8') : body;
};

/**
 * Calls the city as somebody, through the gateway's own routing: `call(people.cityOffice, 'PUT /units/north', { body })`.
 * Without a caller there is no token.
 */
export const call = async (who: Caller | undefined, what: string, asking: Asking = {}): Promise<Reply> => {
  const [method = '', path = ''] = what.split(/ (.*)/s);
  const url = urlOf(path, asking.query);
  const { service, folder, matched } = serving(method, url.pathname);
  const handler = await loadHandler(service, folder);
  const result = await handler(
    gatewayEvent({
      request: {
        method,
        headers: { 'content-type': 'application/json', ...asking.headers },
        socket: {},
      },
      url,
      matched,
      body: bytesOf(asking.body),
      claims: who ? claimsOf(who) : null,
      now: 0,
      requestId: 'test',
    }),
    { awsRequestId: 'test' },
  );
  const { status, headers, body } = replyOf(result);
  return { status, headers, body: bodyOf(body, headers['content-type'] ?? '') };
};

/** Calls as somebody and throws if it is refused, so that a test says only what it is about. */
export const done = async (who: Caller, what: string, asking: Asking = {}): Promise<Reply> => {
  const reply = await call(who, what, asking);
  if (reply.status >= 300) throw new Error(`${what}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply;
};

/** The same reply, which must have this status: throws otherwise. */
export const mustBe = (reply: Reply, status: number): Reply => {
  if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
};
