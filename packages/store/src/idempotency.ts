import type { Key } from './key.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';
import type { Write } from './write.ts';

/** The writes that a command plans, and the answer it gives once they are written. */
export interface PlannedWrites<A> {
  /** At most 99: the command's own record is the hundredth of a transaction. */
  readonly writes: readonly Write[];
  readonly answer: A;
}

/** One command of one caller. */
export interface Command {
  readonly subject: string;
  /** The caller's `Idempotency-Key`, or a new one where they sent none. */
  readonly key: string;
  /** True where the caller sent the key: only then can an earlier record of it exist. */
  readonly repeatable: boolean;
  /** Hash of all that was asked. */
  readonly fingerprint: string;
  readonly at: string;
}

/** The same key came with another request. */
export class IdempotencyKeyReused extends Error {}

/** Somebody else changed one of the items first; nothing was written. */
export class LostRace extends Error {}

interface CommandRecord extends Key {
  readonly hash: string;
  /** The answer as JSON text: a repeated answer has the same bytes, which an item's map would not promise. */
  readonly answer: string;
}

/** The record of a command is permanent: the same key gives the same answer once and for all. */
const recordKey = ({ subject, key }: Command): Key => ({ PK: `COMMAND#${subject}#${key}`, SK: 'COMMAND' });

const sameAnswer = <A>(record: CommandRecord, { fingerprint }: Command): A => {
  if (record.hash !== fingerprint) throw new IdempotencyKeyReused();
  return JSON.parse(record.answer) as A;
};

/**
 * Runs a command so that its effect happens at most once and its answer never changes. State, ledger entry and the record of
 * the command are one transaction. An answer lost between table and caller is recognised by that record when the SDK tries
 * again.
 *
 * @throws LostRace when somebody was first, IdempotencyKeyReused when the key belongs to another request.
 */
export const idempotently = async <A>(
  table: Table,
  command: Command,
  plan: () => Promise<PlannedWrites<A>>,
): Promise<A> => {
  const key = recordKey(command);
  const find = () => table.read<CommandRecord>(key);
  const before = command.repeatable ? await find() : undefined;
  if (before) return sameAnswer(before, command);
  const { writes, answer } = await plan();
  // Nobody can ask again for what writes nothing and has no key of the caller's.
  if (writes.length === 0 && !command.repeatable) return answer;
  const record = { ...key, hash: command.fingerprint, answer: JSON.stringify(answer), at: command.at };
  if (await transact([...writes, table.insert(record)])) return answer;
  const ours = await find();
  if (ours) return sameAnswer(ours, command);
  throw new LostRace();
};
