import { documents } from '@jieti/store';

const name = 'interleaved';

/**
 * Runs `first` up to its first transaction, holds it there while `second` runs from beginning to end, and lets it go
 * on: what `first` had read is stale when it decides. Returns both results.
 */
export const overtakenBy = async <A, B>(
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<readonly [A, B]> => {
  let overtaker: Promise<B> | undefined;
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'TransactWriteItemsCommand' && overtaker === undefined) {
        overtaker = second();
        await overtaker;
      }
      return next(args);
    },
    { step: 'initialize', name },
  );
  try {
    const result = await first();
    if (overtaker === undefined) throw new Error('the first one decided nothing, so nobody overtook it');
    return [result, await overtaker];
  } finally {
    documents.middlewareStack.remove(name);
  }
};
