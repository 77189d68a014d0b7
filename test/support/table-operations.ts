import { documents } from '@jieti/store';
import { type Consumed, unitsOf } from '../bench/cost/counts.ts';

/** One call of the table, and what it took of its capacity. */
export interface Operation {
  readonly name: string;
  /** The partition a query reads, or an item read lies in. */
  readonly partition: string | undefined;
  /** Request units, transactions doubled, indexes in. */
  readonly units: number;
}

const name = 'operations';

interface Input {
  readonly Key?: { readonly PK?: string };
  readonly ExpressionAttributeValues?: { readonly ':pk'?: string };
}

const inOrder = (a: Operation, b: Operation): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Runs something and tells what it asked of its tables; in no order of time, for some of it is asked at once. */
export const operationsOf = async <T>(
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly operations: readonly Operation[] }> => {
  const operations: Operation[] = [];
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const { Key, ExpressionAttributeValues } = args.input as Input;
      operations.push({
        name: String(context.commandName).replace(/Command$/, ''),
        partition: Key?.PK ?? ExpressionAttributeValues?.[':pk'],
        units: unitsOf((answer.output as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity),
      });
      return answer;
    },
    { step: 'initialize', name },
  );
  try {
    return { result: await run(), operations: operations.sort(inOrder) };
  } finally {
    documents.middlewareStack.remove(name);
  }
};
