import { createHash } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import canonicalize from 'canonicalize';
import type { Answer } from './api-handler.ts';
import { effects } from './effects.ts';
import { problem } from './problem.ts';
import type { Request } from './request.ts';
import { routeKey } from './route.ts';
import { documents, type Key } from './table.ts';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** What a command would change, and what it answers once that is written. */
export interface Commit {
  /** At most 99: the command's own record is the hundredth of a transaction. */
  readonly writes: readonly Write[];
  readonly answer: Answer;
}

interface CommandRecord extends Key {
  readonly hash: string;
  /** The answer as JSON text: a repeated answer has the same bytes, which an item's map would not promise. */
  readonly answer: string;
}

/** The record of a command is permanent: the same key gives the same answer once and for all. */
const keyOf = (request: Request, id: string): Key => ({
  PK: `COMMAND#${request.principal.subject}#${id}`,
  SK: 'COMMAND',
});

/** A file stands in the hash by its own. */
const bodyIn = ({ body }: Request): unknown =>
  body instanceof Uint8Array ? { file: createHash('sha256').update(body).digest('hex') } : (body ?? null);

const hashOf = (request: Request): string =>
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

const find = async (table: string, key: Key): Promise<CommandRecord | undefined> => {
  const { Item } = await documents.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return Item as CommandRecord | undefined;
};

const sameAnswer = (record: CommandRecord, hash: string): Answer => {
  if (record.hash !== hash) throw problem('idempotency-key-reused');
  return JSON.parse(record.answer) as Answer;
};

/** A condition did not hold, or another transaction was in the way: the caller lost a race. */
export const lostRace = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(
    (reason) => reason.Code === 'ConditionalCheckFailed' || reason.Code === 'TransactionConflict',
  );

/**
 * All of the writes or none; false if somebody was first with one of the items. For what is nobody's command: what follows
 * from a day that has passed, or from a message; it has no command record.
 */
export const commit = async (writes: readonly Write[]): Promise<boolean> => {
  try {
    await documents.send(new TransactWriteCommand({ TransactItems: [...writes] }));
    return true;
  } catch (error) {
    if (lostRace(error)) return false;
    throw error;
  }
};

/**
 * Runs a command so that its effect happens at most once and its answer never changes. State, audit entry and the
 * record of the command are one transaction. A command without `Idempotency-Key` gets a key of its own, so that an
 * answer lost between table and caller is still recognised when the SDK tries again.
 *
 * Throws `conflict` (409) or, if the caller sent `If-Match`, `precondition-failed` (412) when somebody was first.
 */
export const once = async (table: string, request: Request, run: () => Promise<Commit>): Promise<Answer> => {
  const key = keyOf(request, request.idempotencyKey ?? `own-${effects.newId()}`);
  const hash = hashOf(request);
  if (request.idempotencyKey) {
    const before = await find(table, key);
    if (before) return sameAnswer(before, hash);
  }
  const { writes, answer } = await run();
  const record: CommandRecord & { at: string } = {
    ...key,
    hash,
    answer: JSON.stringify(answer),
    at: effects.now(),
  };
  try {
    await documents.send(
      new TransactWriteCommand({
        TransactItems: [
          ...writes,
          { Put: { TableName: table, Item: record, ConditionExpression: 'attribute_not_exists(PK)' } },
        ],
      }),
    );
    return answer;
  } catch (error) {
    if (!lostRace(error)) throw error;
    const ours = await find(table, key);
    if (ours) return sameAnswer(ours, hash);
    throw problem(request.ifMatch === undefined ? 'conflict' : 'precondition-failed');
  }
};
