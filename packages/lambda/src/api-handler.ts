import { IdempotencyKeyReused, InvalidCursor, LedgerBroken } from '@jieti/store';
import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { type Route, routeKey } from './contract/route.ts';
import { raiseAlarm } from './ledger-alarm.ts';
import { logger } from './logger.ts';
import { recordMetric } from './metrics.ts';
import { notFound, Problem, problem, problemBody } from './problem.ts';
import { type Event, languageOf, type Request, readRequest } from './request.ts';

/** The answer of a handler; the stack makes HTTP of it. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Version of the record, sent as `ETag`. */
  readonly version?: number;
  /** Of an answer that is no record: a mark of its content, sent as `ETag`. Whoever has that content already gets 304. */
  readonly tag?: string;
  /** For answers that are not JSON: a text, or bytes. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Serve = (event: Event) => Promise<Answer>;

/** Binds a route to what serves it. */
export interface Binding {
  readonly route: Route;
  readonly serve: Serve;
}

export const on = <R extends Route>(route: R, handle: (request: Request<R>) => Promise<Answer>): Binding => ({
  route,
  serve: async (event) => {
    const answer = await handle(readRequest(route, event)).catch((error) => {
      throw naming(route, error);
    });
    checkAnswer(route, answer);
    return answer;
  },
});

/** A caller without the competence is told the articles; where the refusal names none, those of the act itself. */
const naming = ({ articles }: Route, error: unknown): unknown =>
  error instanceof Problem && error.status === 403 && !error.options.articles?.length
    ? new Problem(error.status, error.code, error.title, { ...error.options, articles })
    : error;

/** On the embedded default and in tests every answer is held against its own schema. */
const checkAnswer = (route: Route, answer: Answer): void => {
  if (!process.env.CHECK_ANSWERS || answer.contentType) return;
  const schema = route.answers[answer.status];
  if (schema === undefined)
    throw new Error(`${routeKey(route)} answered ${answer.status}, which its contract does not name`);
  schema?.parse(JSON.parse(JSON.stringify(answer.body ?? null)));
};

/** The body as the gateway takes it: bytes travel as base64. */
const payload = ({ body, contentType }: Answer): { body: string; isBase64Encoded?: true } => {
  if (body instanceof Uint8Array)
    return { body: Buffer.from(body).toString('base64'), isBase64Encoded: true };
  if (contentType !== undefined) return { body: String(body) };
  return { body: body === undefined ? '' : JSON.stringify(body) };
};

const respond = (answer: Answer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: answer.status,
  headers: {
    'content-type': answer.contentType ?? 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...(answer.version !== undefined && { etag: `"${answer.version}"` }),
    ...(answer.tag !== undefined && { etag: `"${answer.tag}"` }),
    ...answer.headers,
  },
  ...payload(answer),
});

/** True if the caller has the content of this answer already (RFC 9110, 13.1.2). */
const isKnown = ({ tag }: Answer, { headers }: Event): boolean => {
  const known = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tag !== undefined && known.some((one) => one === '*' || one === `"${tag}"`);
};

const notModified = ({ tag, headers }: Answer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 304,
  headers: { etag: `"${tag}"`, 'cache-control': 'no-store', ...headers },
});

const respondProblem = (p: Problem, event: Event): APIGatewayProxyStructuredResultV2 => {
  const language = languageOf(event);
  return {
    statusCode: p.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
    },
    body: JSON.stringify(problemBody(p, language, event.requestContext.requestId)),
  };
};

/** Faults of the store that have a problem of their own. */
const storeProblem = (error: unknown): unknown => {
  if (error instanceof InvalidCursor) return problem('invalid-cursor');
  if (error instanceof LedgerBroken) return problem('ledger-broken');
  return error instanceof IdempotencyKeyReused ? problem('idempotency-key-reused') : error;
};

/** The one place where what was thrown becomes HTTP; the unknown stays opaque and is logged. */
const problems = (): middy.MiddlewareObj<Event, APIGatewayProxyStructuredResultV2> => ({
  onError: ({ event, error: thrown, context }) => {
    raiseAlarm(thrown);
    const error = storeProblem(thrown);
    if (error instanceof Problem) {
      if (error.options.articles?.length) recordMetric('Refusals');
      return respondProblem(error, event);
    }
    logger.error('unexpected', {
      requestId: (context as Context | undefined)?.awsRequestId,
      error: error as Error,
    });
    return respondProblem(problem('unexpected'), event);
  },
});

/** A function's handler for its route or family of routes, told apart by the gateway's route key. */
export const apiHandler = (...bindings: readonly Binding[]) => {
  const byKey = new Map(bindings.map((b) => [routeKey(b.route), b]));
  return middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(httpHeaderNormalizer())
    .use(problems())
    .handler(async (event) => {
      const binding = byKey.get(event.routeKey);
      if (!binding) throw notFound();
      const answer = await binding.serve(event);
      return isKnown(answer, event) ? notModified(answer) : respond(answer);
    });
};
