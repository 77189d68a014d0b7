import { createHash } from 'node:crypto';
import {
  type Command,
  idempotently,
  LostRace,
  type PlannedWrites as Planned,
  retryOnConflict,
  type Table,
} from '@jieti/store';
import canonicalize from 'canonicalize';
import type { Answer } from './api-handler.ts';
import { routeKey } from './contract/route.ts';
import { effects } from './effects.ts';
import { Problem, problem } from './problem.ts';
import type { Request } from './request.ts';

/** The writes that a request plans, and the answer it gets once they are written. */
export type PlannedWrites = Planned<Answer>;

/** A file stands in the hash by its own. */
const bodyIn = ({ body }: Request): unknown =>
  body instanceof Uint8Array ? { file: createHash('sha256').update(body).digest('hex') } : (body ?? null);

const fingerprintOf = (request: Request): string =>
  createHash('sha256')
    .update(
      canonicalize({
        route: routeKey(request.route),
        params: request.params ?? null,
        query: request.query ?? null,
        body: bodyIn(request),
      }) ?? '',
    )
    .digest('hex');

const commandOf = (request: Request): Command => ({
  subject: request.principal.subject,
  key: request.idempotencyKey ?? `own-${effects.newId()}`,
  repeatable: request.idempotencyKey !== undefined,
  fingerprint: fingerprintOf(request),
  at: effects.now(),
});

/**
 * Runs a request that writes so that its effect happens at most once and its answer never changes: see `idempotently`.
 *
 * @throws `conflict` (409) or, if the caller sent `If-Match`, `precondition-failed` (412) when somebody was first.
 */
export const executeCommand = async (
  table: Table,
  request: Request,
  plan: () => Promise<PlannedWrites>,
): Promise<Answer> => {
  try {
    return await idempotently(table, commandOf(request), plan);
  } catch (error) {
    if (!(error instanceof LostRace)) throw error;
    throw problem(request.ifMatch === undefined ? 'conflict' : 'precondition-failed');
  }
};

const isConflict = (error: unknown): boolean => error instanceof Problem && error.code === 'conflict';

/**
 * Runs a command whose transaction also touches what it shares with others: a counter, the register. Losing a race about that
 * is nobody's concern, so it is judged again from the start; `plan` throws if what the caller wants to change itself was
 * changed meanwhile. With `If-Match` the first loss stands: the caller said which version they had seen.
 */
export const executeAndRetry = (
  table: Table,
  request: Request,
  plan: () => Promise<PlannedWrites>,
): Promise<Answer> => retryOnConflict(() => executeCommand(table, request, plan), isConflict);

/**
 * Runs one part of a request that is judged part by part, in a transaction of its own. Sent again under the same key, a part that
 * was done is not done again; the whole request keeps its answer by `executeCommand` around its parts.
 * A key of a caller has no space in it (`Idempotency-Key`), so that no key of another request is taken for that of a part.
 * @param part names it within the request.
 */
export const executePart = (
  table: Table,
  request: Request,
  part: string,
  plan: () => Promise<PlannedWrites>,
): Promise<Answer> => {
  const { idempotencyKey: key } = request;
  return executeAndRetry(
    table,
    { ...request, idempotencyKey: key === undefined ? undefined : `${key} ${part}` },
    plan,
  );
};
