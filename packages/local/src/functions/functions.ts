import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from 'aws-lambda';
import { repository } from '../repository.ts';
import type { FunctionModel } from '../template/model.ts';

/** Invokes the function with this ARN and answers what it returned, both as JSON, as Lambda would hand them over. */
export type Invoke = (functionArn: string, event: unknown) => Promise<unknown>;

type Handler = (event: unknown, context: Context) => unknown;

/** Longest a function may run on AWS; nothing here cuts it off, it only may ask. */
const longestRun = 900_000;

const contextOf = ({ name, arn }: FunctionModel): Context => {
  const startedAt = Date.now();
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: '512',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => longestRun - (Date.now() - startedAt),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
};

const throughJson = (value: unknown): unknown =>
  value === undefined ? null : JSON.parse(JSON.stringify(value));

const importHandler = async ({ entry, name }: FunctionModel): Promise<Handler> => {
  const module: { handler?: unknown } = await import(pathToFileURL(resolve(repository, entry)).href);
  const { handler } = module;
  if (typeof handler !== 'function') throw new Error(`${entry} exports no handler for ${name}`);
  return (event, context) => handler(event, context);
};

export interface Functions {
  readonly invoke: Invoke;
  /** Answers when no invocation is under way. */
  readonly idle: () => Promise<void>;
}

/** Imports every handler of the template from its source. The environment must be set before. */
export const loadFunctions = async (models: readonly FunctionModel[]): Promise<Functions> => {
  const handlers = new Map<string, { model: FunctionModel; handler: Handler }>();
  for (const model of models) handlers.set(model.arn, { model, handler: await importHandler(model) });
  const underWay = new Set<Promise<unknown>>();
  const call: Invoke = async (arn, event) => {
    const found = handlers.get(arn);
    if (!found) throw new Error(`the template has no function ${arn}`);
    return throughJson(await found.handler(throughJson(event), contextOf(found.model)));
  };
  return {
    invoke: (arn, event) => {
      const invocation = call(arn, event).finally(() => underWay.delete(invocation));
      underWay.add(invocation);
      return invocation;
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
};
