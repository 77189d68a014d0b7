import { AsyncLocalStorage } from 'node:async_hooks';
import type { Meter } from '@jieti/local';
import { documents } from '@jieti/store';

interface Part {
  readonly Key?: { readonly PK?: string };
}

/** Updates and deletions are granted by partition: `YEAR#2026` is of `YEAR#*`. */
const kindOf = (partition = ''): string => partition.replace(/#.*$/, '#*');

const inPlace = ['Update', 'Delete'];

/** What IAM asks for a part of a transaction. */
const actionOfPart = ([name, { Key }]: readonly [string, Part]): string =>
  inPlace.includes(name) ? `dynamodb:${name}Item ${kindOf(Key?.PK)}` : `dynamodb:${name}Item`;

/** What IAM asks for a request of the table; of a transaction, what it asks for each part. */
const actionsOf = (command: string, input: unknown): string[] => {
  const { TransactItems = [] } = (input ?? {}) as { TransactItems?: readonly Record<string, Part>[] };
  const name = command.replace(/Command$/, '');
  if (name === 'TransactGetItems') return ['dynamodb:GetItem'];
  if (name !== 'TransactWriteItems') return [`dynamodb:${name}`];
  return TransactItems.flatMap((part) => Object.entries(part).map(actionOfPart));
};

/** What each function really asked of its table, of machines, of the bus and of the bucket of roots, by the function's name. */
export type Used = ReadonlyMap<string, ReadonlySet<string>>;

/** A meter that writes down what functions do to what is not theirs alone, while a city runs in this process. */
export const recordingMeter = (): {
  readonly meter: Meter;
  readonly used: Used;
  readonly stop: () => void;
} => {
  const running = new AsyncLocalStorage<string>();
  const used = new Map<string, Set<string>>();
  const name = `record ${Math.random()}`;
  documents.middlewareStack.add(
    (next, context) => (args) => {
      const by = running.getStore();
      const of = by && used.get(by);
      if (of) for (const action of actionsOf(String(context.commandName), args.input)) of.add(action);
      return next(args);
    },
    { step: 'initialize', name },
  );
  const did = (action: string): void => {
    const by = running.getStore();
    if (by) used.get(by)?.add(action);
  };
  const meter: Meter = {
    enteredState: () => {},
    published: () => did('events:PutEvents'),
    started: (machineArn) => did(`states:StartExecution ${machineArn.split('-').at(-1)}`),
    wroteOnce: (name) => did(`s3:PutObject ${name.split('/')[0]}/*`),
    around: (arn, run) => {
      const by = arn.split(':').at(-1) ?? arn;
      if (!used.has(by)) used.set(by, new Set());
      return running.run(by, run);
    },
  };
  return { meter, used, stop: () => documents.middlewareStack.remove(name) };
};
