import { routeKey } from '@jieti/lambda/contract';
import { type ChangeFilter, entryOf, type ServiceDeclaration } from '@jieti/lambda/functions';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { busEvent, type Message } from './bus-event.ts';
import { type Call, callHttp, type HttpHandler, type Reply } from './http.ts';

/** The functions of a service in this process, found by its declaration as the template finds them. */

type Handler = (event: unknown) => Promise<unknown>;

const load = async ({ service }: ServiceDeclaration, folder: string): Promise<{ handler: unknown }> =>
  import(new URL(`../../${entryOf(service, folder)}`, import.meta.url).href);

const handlerIn = async (service: ServiceDeclaration, folder: string): Promise<Handler> =>
  (await load(service, folder)).handler as Handler;

type Declared = ServiceDeclaration['functions'][string];

const foldersWhere = ({ functions }: ServiceDeclaration, is: (declared: Declared) => boolean): string[] =>
  Object.entries(functions).flatMap(([folder, declared]) => (is(declared) ? folder : []));

const onlyFolder = (service: ServiceDeclaration, what: string, is: (declared: Declared) => boolean) => {
  const [folder, ...others] = foldersWhere(service, is);
  if (folder === undefined || others.length > 0)
    throw new Error(`${service.service} has not one function for ${what}`);
  return folder;
};

/** Calls the function that serves a route, given as the gateway knows it: `PUT /units/{unitId}`. */
export const callFunction = async (service: ServiceDeclaration, call: Call): Promise<Reply> => {
  const [name] = Object.entries(service.routes).find(([, route]) => routeKey(route) === call.route) ?? [];
  const folder = onlyFolder(service, call.route, ({ routes }) => routes?.includes(name ?? '') ?? false);
  return callHttp((await load(service, folder)).handler as HttpHandler, call);
};

/** Runs a function by its folder. The test says what it expects it to answer. */
export const runFunction = async <Answer>(
  service: ServiceDeclaration,
  folder: string,
  input: unknown,
): Promise<Answer> => {
  if (!service.functions[folder]) throw new Error(`${service.service} declares no ${folder}`);
  return (await (
    await handlerIn(service, folder)
  )(input)) as Answer;
};

/** Runs the function that a machine calls as this task. */
export const runTask = async <Answer>(
  service: ServiceDeclaration,
  name: string,
  input: unknown,
): Promise<Answer> =>
  runFunction(
    service,
    onlyFolder(service, name, ({ task }) => task?.name === name),
    input,
  );

/** Delivers an event to every function of the service that subscribes to it. */
export const tellService = async (
  service: ServiceDeclaration,
  { source, detailType, detail }: Message,
): Promise<void> => {
  const folders = foldersWhere(
    service,
    ({ subscribes }) =>
      subscribes?.some((event) => event.source === source && event.detailType === detailType) ?? false,
  );
  if (folders.length === 0)
    throw new Error(`${service.service} does not subscribe to ${source} ${detailType}`);
  for (const folder of folders)
    await (await handlerIn(service, folder))(busEvent(source, detailType, detail));
};

const passes = ({ inserted, where }: ChangeFilter, { eventName, dynamodb }: DynamoDBRecord): boolean =>
  (!inserted || eventName === 'INSERT') &&
  Object.entries(where).every(([name, values]) => values.includes(dynamodb?.NewImage?.[name]?.S ?? ''));

/** Hands each reader of the table's stream the records its filter lets through; answers those that failed. */
export const tellReaders = async (
  service: ServiceDeclaration,
  records: readonly DynamoDBRecord[],
): Promise<DynamoDBBatchResponse> => {
  const batchItemFailures: DynamoDBBatchResponse['batchItemFailures'] = [];
  for (const [folder, { stream }] of Object.entries(service.functions)) {
    const Records = stream ? records.filter((record) => passes(stream, record)) : [];
    if (Records.length === 0) continue;
    const answer = (await (await handlerIn(service, folder))({ Records })) as DynamoDBBatchResponse;
    batchItemFailures.push(...answer.batchItemFailures);
  }
  return { batchItemFailures };
};
