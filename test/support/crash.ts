import { documents } from '@jieti/store';

/** As if the process were killed: thrown in place of everything that would have come next. */
class Killed extends Error {}

const name = 'killed-at';

/** Everything that writes to the table. */
export const everyWrite: readonly string[] = [
  'TransactWriteItemsCommand',
  'BatchWriteItemCommand',
  'PutItemCommand',
  'UpdateItemCommand',
];

/**
 * Runs something and kills it at its n-th transaction (or other write), before the table hears of it or after (commit done,
 * answer lost); from then on it reaches the table no more. Returns whether it came so far. Only for one run at a time.
 */
export const killedAt = async (
  n: number,
  when: 'before' | 'after',
  run: () => Promise<unknown>,
  commands: readonly string[] = ['TransactWriteItemsCommand'],
): Promise<boolean> => {
  let count = 0;
  let killed = false;
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      if (killed) throw new Killed();
      const writes = commands.includes(context.commandName ?? '');
      if (writes) count += 1;
      if (count < n) return next(args);
      killed = true;
      if (when === 'after') await next(args);
      throw new Killed();
    },
    { step: 'initialize', name },
  );
  try {
    await run().catch(() => undefined);
  } finally {
    documents.middlewareStack.remove(name);
  }
  return killed;
};
