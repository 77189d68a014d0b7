import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { z } from 'zod';
import { preferred } from './accept.ts';
import { inputErrorText } from './contract/input-error-catalogue.ts';
import { type Route, verbOf } from './contract/route.ts';
import { contentTypeError, inputErrorsOf, invalidInput } from './input-errors.ts';
import { plainJsonError } from './plain-json.ts';
import { type Principal, principalOf } from './principal.ts';
import { type InputError, type Language, notFound, problem } from './problem.ts';
import { withEnglish } from './without-english.ts';

/** The type of a part of the request once parsed; `unknown` where its route declares no schema for it. */
type Output<S> = NonNullable<S> extends z.ZodType ? z.output<NonNullable<S>> : never;

/** A request that has been parsed: everything a handler may rely on. */
export interface Request<R extends Route = Route> {
  readonly route: R;
  readonly principal: Principal;
  readonly params: Output<R['params']>;
  readonly query: Output<R['query']>;
  readonly body: Output<R['body']>;
  readonly contentType: string;
  /** The media type of the route's that the caller would rather have the answer in; see `Route.produces`. */
  readonly answerType: string;
  readonly idempotencyKey: string | undefined;
  /** Version the caller last saw. */
  readonly ifMatch: number | undefined;
  readonly language: Language;
}

export type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

const defaultMaxBytes = 256 * 1024;
const nobody: Principal = { subject: 'anonymous', offices: [], units: [] };

export const languageOf = (event: Pick<Event, 'headers'>): Language =>
  /^\s*en/i.test(event.headers?.['accept-language'] ?? '') ? 'en' : 'zh';

const rawBody = (event: Event): Buffer =>
  Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');

const mediaType = (event: Event): string =>
  (event.headers['content-type'] ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';

const readBody = (route: Route, event: Event): unknown => {
  const raw = rawBody(event);
  if (raw.byteLength > (route.maxBytes ?? defaultMaxBytes)) throw problem('too-large');
  const type = mediaType(event);
  const taken = route.consumes ?? ['application/json'];
  if (!taken.includes(type)) throw problem('unsupported-media-type', { errors: [contentTypeError(taken)] });
  if (type !== 'application/json') return raw;
  const value = parseJson(raw.toString('utf8'));
  const fault = plainJsonError(value);
  if (fault) throw invalidInput([fault]);
  return withEnglish(value);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('malformed-json');
  }
};

/** A route refuses every parameter that it does not declare: passed over, it would have the caller believe it was heeded. */
const nothing = z.strictObject({});

/** True of a route that can also be called without a body. */
export const mayBeLeftOut = (body: z.ZodType): boolean => body.safeParse(undefined).success;

/** A body that may be left out is read only where there is one. */
const givenBody = (route: Route & { readonly body: z.ZodType }, event: Event): unknown =>
  event.body || !mayBeLeftOut(route.body) ? readBody(route, event) : undefined;

const readRest = (route: Route, event: Event, faults: InputError[]): void => {
  if (route.open) return;
  if (!route.query) parseWith(nothing, event.queryStringParameters ?? {}, '#query', faults);
  if (!route.body && event.body) parseWith(nothing, readBody(route, event), '', faults);
};

const parseWith = (
  schema: z.ZodType | undefined,
  value: unknown,
  at: string,
  faults: InputError[],
): unknown => {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  faults.push(...inputErrorsOf(parsed.error, at));
  return undefined;
};

/** True of a parameter that is read as a number, also where it may be left out. */
const isNumeric = (schema: unknown): boolean =>
  schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
    ? isNumeric(schema.unwrap())
    : schema instanceof z.ZodNumber;

/**
 * A number of a path or a query is a run of digits. What JavaScript reads as one besides (`0x7E9`, `2025e0`, ` 2025 `) would be
 * another address of the same thing, and is no number here.
 */
const plainNumbers = (
  schema: z.ZodType | undefined,
  given: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, unknown>> => {
  if (!(schema instanceof z.ZodObject)) return given;
  const isOdd = (name: string, value = '') => isNumeric(schema.shape[name]) && !/^(0|[1-9]\d*)$/.test(value);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, isOdd(name, value) ? Number.NaN : value]),
  );
};

const versionIn = (header: string | undefined): number | undefined => {
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw problem('precondition-failed');
  return Number(version);
};

const keyIn = (header: string | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,128}$/.test(header)) {
    throw invalidInput([
      {
        pointer: '#header/Idempotency-Key',
        code: 'idempotency-key-malformed',
        detail: inputErrorText('idempotency-key-malformed', {}),
      },
    ]);
  }
  return header;
};

/** The parameters of the path without its verb; what says another verb, or none, is a path that nobody serves. */
const pathParameters = (route: Route, event: Event): Readonly<Record<string, string | undefined>> => {
  const given = event.pathParameters ?? {};
  const act = verbOf(route);
  if (!act) return given;
  const value = given[act.parameter] ?? '';
  if (!value.endsWith(act.verb)) throw notFound();
  return { ...given, [act.parameter]: value.slice(0, -act.verb.length) };
};

/** Parses an event by its route. All faults of path, query and body are named at once. */
export const readRequest = <R extends Route>(route: R, event: Event): Request<R> => {
  const principal = route.open ? nobody : principalOf(event.requestContext.authorizer?.jwt?.claims);
  const faults: InputError[] = [];
  const params = parseWith(
    route.params,
    plainNumbers(route.params, pathParameters(route, event)),
    '#path',
    faults,
  );
  const query = parseWith(
    route.query,
    plainNumbers(route.query, event.queryStringParameters ?? {}),
    '#query',
    faults,
  );
  const { body: schema } = route;
  const body = schema
    ? parseWith(schema, givenBody({ ...route, body: schema }, event), '', faults)
    : undefined;
  readRest(route, event, faults);
  if (faults.length > 0) throw invalidInput(faults);
  return {
    route,
    principal,
    params: params as Output<R['params']>,
    query: query as Output<R['query']>,
    body: body as Output<R['body']>,
    contentType: mediaType(event),
    answerType: preferred(event.headers.accept, ['application/json', ...(route.produces ?? [])]),
    idempotencyKey: keyIn(event.headers['idempotency-key']),
    ifMatch: versionIn(event.headers['if-match']),
    language: languageOf(event),
  };
};

/** Refuses a stale `If-Match` before anything is done: 412. */
export const checkMatch = (request: Pick<Request, 'ifMatch'>, version: number): void => {
  if (request.ifMatch !== undefined && request.ifMatch !== version) throw problem('precondition-failed');
};
