import { documents } from '@jieti/store';

/** What AWS charges for, counted. Capacity is what the engine answers: on-demand request units, transactions doubled, indexes in. */
export interface Counts {
  /** Requests to the HTTP API. */
  requests: number;
  /** Runs of functions, from wherever they were called. */
  invocations: number;
  /** Calls of the table that write, and that read. */
  writes: number;
  reads: number;
  writeUnits: number;
  readUnits: number;
  /** Messages put on the bus. */
  messages: number;
  /** States entered, by which Standard state machines are charged. */
  transitions: number;
}

export const nothing = (): Counts => ({
  requests: 0,
  invocations: 0,
  writes: 0,
  reads: 0,
  writeUnits: 0,
  readUnits: 0,
  messages: 0,
  transitions: 0,
});

const writing = /^(Put|Update|Delete|TransactWrite|BatchWrite)/;

export interface Consumed {
  readonly CapacityUnits?: number;
}

/** Request units of an answer, whatever number of tables it speaks of. */
export const unitsOf = (consumed: Consumed | readonly Consumed[] | undefined): number =>
  [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/** Counts everything this process asks of its tables into `counts()`, whichever that is at the moment. */
export const countTables = (counts: () => Counts): void => {
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const units = unitsOf((result.output as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity);
      const here = counts();
      const kind = writing.test(String(context.commandName)) ? 'write' : 'read';
      here[`${kind}s`] += 1;
      here[`${kind}Units`] += units;
      return result;
    },
    { step: 'initialize', name: 'count' },
  );
};
