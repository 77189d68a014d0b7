import { entryOf, type ServiceDeclaration } from '@jieti/lambda/functions';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { busEvent, type Message } from './bus-event.ts';
import { passes } from './changes.ts';

/** The functions of a service in this process, found by its declaration as the template finds them. */

// biome-ignore lint/suspicious/noExplicitAny: events and contexts are as many as triggers
type Handler = (event: any, context?: any) => Promise<unknown>;

type Declared = ServiceDeclaration['functions'][string];

export const loadHandler = async ({ service }: ServiceDeclaration, folder: string): Promise<Handler> =>
  (await import(new URL(`../../../${entryOf(service, folder)}`, import.meta.url).href)).handler;

const foldersWhere = ({ functions }: ServiceDeclaration, is: (declared: Declared) => boolean): string[] =>
  Object.entries(functions).flatMap(([folder, declared]) => (is(declared) ? folder : []));

/** Runs a function by its folder. The test says what it expects it to answer. */
export const runFunction = async <Answer>(
  service: ServiceDeclaration,
  folder: string,
  input: unknown,
): Promise<Answer> => {
  if (!service.functions[folder]) throw new Error(`${service.service} declares no ${folder}`);
  const handler = await loadHandler(service, folder);
  return (await handler(input)) as Answer;
};

/** Runs the function that a machine calls as this task. */
export const runTask = async <Answer>(
  service: ServiceDeclaration,
  name: string,
  input: unknown,
): Promise<Answer> => {
  const [folder, ...others] = foldersWhere(service, ({ task }) => task?.name === name);
  if (folder === undefined || others.length > 0)
    throw new Error(`${service.service} has not one function for ${name}`);
  return runFunction(service, folder, input);
};

const subscribersTo = (service: ServiceDeclaration, { source, detailType }: Omit<Message, 'detail'>) =>
  foldersWhere(
    service,
    ({ subscribes }) =>
      subscribes?.some((event) => event.source === source && event.detailType === detailType) ?? false,
  );

/** Delivers a message to every function of the service that subscribes to it; answers how many those are. */
export const deliverMessage = async (service: ServiceDeclaration, message: Message): Promise<number> => {
  const folders = subscribersTo(service, message);
  for (const folder of folders)
    await runFunction(service, folder, busEvent(message.source, message.detailType, message.detail));
  return folders.length;
};

/** Delivers a message to a service that must subscribe to it. */
export const tellService = async (service: ServiceDeclaration, message: Message): Promise<void> => {
  if ((await deliverMessage(service, message)) === 0)
    throw new Error(`${service.service} does not subscribe to ${message.source} ${message.detailType}`);
};

/** Hands each reader of the table's stream the records its filter lets through; answers those that failed. */
export const tellReaders = async (
  service: ServiceDeclaration,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBBatchResponse> => {
  const batchItemFailures: DynamoDBBatchResponse['batchItemFailures'] = [];
  for (const [folder, { stream }] of Object.entries(service.functions)) {
    const Records = stream ? records.filter((record) => passes(stream, record)) : [];
    if (Records.length === 0) continue;
    const answer = await runFunction<DynamoDBBatchResponse>(service, folder, { Records });
    batchItemFailures.push(...answer.batchItemFailures);
  }
  return { batchItemFailures };
};
