import type { IncomingMessage } from 'node:http';
import { inputErrorsOf, invalidInput, notFound, problem } from '@jieti/lambda';
import { officeSchema } from '@jieti/lambda/contract';
import type { Instant } from '@jieti/rules';
import { z } from 'zod';
import { later } from '../clock/duration.ts';
import type { Redriven } from '../dead-letters/redrive.ts';
import type { ExecutionView } from '../machines/machines.ts';
import { jsonReply, type Reply } from './answer.ts';
import { foreignHost, methodNotAllowed } from './problems.ts';

/** Whom a token is for: offices held and units acted for. */
const claimsSchema = z.strictObject({
  subject: z.string().min(1).max(200),
  offices: z.array(officeSchema).max(50).default([]),
  units: z.array(z.string().min(1).max(200)).max(500).default([]),
});
export type TokenClaims = z.input<typeof claimsSchema>;

/** The part of the city that /_local can reach; never deployed. */
export interface LocalWorld {
  readonly zone: string;
  readonly now: () => Instant;
  /** Runs every timer due on the way, in order; answers how many when all is quiet. */
  readonly advanceTo: (instant: Instant) => Promise<number>;
  readonly token: (claims: TokenClaims) => Promise<string>;
  readonly executions: () => readonly ExecutionView[];
  /** Hands over once more what was set aside as a dead letter. */
  readonly redrive: () => Promise<Redriven>;
}

const advanceSchema = z.union([
  z.strictObject({ advanceTo: z.iso.datetime({ offset: true }) }),
  z.strictObject({ advanceBy: z.string().max(60) }),
]);

/** One step of the clock; a longer way goes in several. */
const mostYears = 12;

const fault = (pointer: string, zh: string, en: string) => invalidInput([{ pointer, detail: { zh, en } }]);

const parse = <S extends z.ZodType>(schema: S, body: Buffer): z.output<S> => {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw problem('malformed-json');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalidInput(inputErrorsOf(parsed.error));
  return parsed.data;
};

const target = (
  world: LocalWorld,
  asked: z.output<typeof advanceSchema>,
): { pointer: string; to: Instant } => {
  if ('advanceTo' in asked) return { pointer: '/advanceTo', to: new Date(asked.advanceTo).toISOString() };
  const to = later(world.now(), asked.advanceBy, world.zone);
  if (!to) throw fault('/advanceBy', '应为 ISO 8601 时长，如 P30D', 'An ISO 8601 duration, such as P30D');
  return { pointer: '/advanceBy', to };
};

const advance = async (world: LocalWorld, body: Buffer): Promise<Reply> => {
  const { pointer, to } = target(world, parse(advanceSchema, body));
  const now = world.now();
  if (to < now)
    throw fault(pointer, `时钟不能倒退；现在是 ${now}`, `The clock never runs backwards; it is ${now}`);
  if (Date.parse(to) - Date.parse(now) > mostYears * 366 * 86_400_000)
    throw fault(pointer, `一次至多前进 ${mostYears} 年`, `At most ${mostYears} years at a time`);
  const ran = await world.advanceTo(to);
  return jsonReply(200, { now: world.now(), ran });
};

type Serve = (world: LocalWorld, body: Buffer) => Promise<Reply>;

const paths: Readonly<Record<string, Readonly<Record<string, Serve>>>> = {
  '/_local/clock': {
    GET: async (world) => jsonReply(200, { now: world.now(), zone: world.zone }),
    POST: advance,
  },
  '/_local/tokens': {
    POST: async (world, body) => jsonReply(201, { token: await world.token(parse(claimsSchema, body)) }),
  },
  '/_local/redrive': {
    POST: async (world) => jsonReply(200, await world.redrive()),
  },
  '/_local/executions': {
    GET: async (world) => jsonReply(200, { items: world.executions(), nextCursor: null }),
  },
};

/** A page of another site must not reach it through the newcomer's browser. */
const checkHost = ({ host = '' }: IncomingMessage['headers']): void => {
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)) throw foreignHost();
};

/** Serves `/_local/*`. Throws problems. */
export const serveLocal = async (
  world: LocalWorld,
  request: Pick<IncomingMessage, 'headers'>,
  method: string,
  path: string,
  body: Buffer,
): Promise<Reply> => {
  checkHost(request.headers);
  const methods = paths[path];
  if (!methods) throw notFound();
  const serve = methods[method];
  if (!serve) throw methodNotAllowed();
  if (
    method === 'POST' &&
    !/^application\/json\b/i.test(request.headers['content-type'] ?? 'application/json')
  )
    throw problem('unsupported-media-type');
  return serve(world, body);
};
