import { useEffects } from '@jieti/lambda';
import { type Route, routeKey } from '@jieti/lambda/contract';
import type { DynamoDBRecord } from 'aws-lambda';
import { letters } from '../../services/letters/functions.ts';
import { testCity, unitsCsv, useCity } from './city.ts';
import { type Engine, startEngine } from './engine.ts';
import { callFunction, tellReaders } from './functions.ts';
import type { Call, Caller, Reply } from './http.ts';
import type { Item } from './table-items.ts';

const patternOf = ({ path }: Route): RegExp =>
  new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

/** What the gateway hands on: a verb behind a parameter stays a part of it. */
const asGateway = ({ path }: Route, params: Readonly<Record<string, string>>): Record<string, string> => {
  const [, parameter = '', verb = ''] = /\{(\w+)\}(:\w+)$/.exec(path) ?? [];
  return { ...params, ...(verb && { [parameter]: `${params[parameter]}${verb}` }) };
};

const find = (method: string, path: string) => {
  for (const route of Object.values(letters.routes)) {
    const match = route.method === method && patternOf(route).exec(path);
    if (match) return { route: routeKey(route), params: asGateway(route, match.groups ?? {}) };
  }
  throw new Error(`no route for ${method} ${path}`);
};

/** Calls letters by method and path: `call(officer, 'PUT /units/north', { body })`. */
export const call = (
  as: Caller | undefined,
  what: string,
  more: Pick<Call, 'query' | 'headers' | 'body'> = {},
): Promise<Reply> => {
  const [method = '', path = ''] = what.split(' ');
  const { route, params } = find(method, path);
  const bare = Object.keys(params).length === 0;
  return callFunction(letters, { route, ...(!bare && { params }), as, ...more });
};

/** What the stream would bring of bulk acts that are not done: their manifests as they stand. */
const pendingIn = async (engine: Engine): Promise<DynamoDBRecord[]> => {
  const { Items } = await engine.call('Scan', {
    TableName: process.env.LETTERS_TABLE,
    FilterExpression: '#e = :e AND #s = :s',
    ExpressionAttributeNames: { '#e': 'entity', '#s': 'state' },
    ExpressionAttributeValues: { ':e': { S: 'bulk' }, ':s': { S: 'accepted' } },
  });
  return (Items as Item[]).map((NewImage, i) => ({
    eventName: 'MODIFY',
    dynamodb: { NewImage, SequenceNumber: String(i) },
  }));
};

/** An engine with an empty table of letters, the test city, and a clock that stands where a test puts it. */
export const startLetters = async (start = '2026-01-05T01:00:00.000Z') => {
  const engine = await startEngine({ LETTERS_TABLE: `letters-${process.pid}` });
  useCity(testCity);
  let now = start;
  const undo = useEffects({ now: () => now, startExecution: async () => undefined });
  process.env.SIGNING_MACHINE = 'signing-machine';
  return {
    engine,
    pendingRecords: () => pendingIn(engine),
    /** Hands records to the readers of the table's stream. */
    deliver: (records: readonly DynamoDBRecord[]) => tellReaders(letters, records),
    setNow: (instant: string) => {
      now = instant;
    },
    stop: async () => {
      undo();
      await engine.stop();
    },
  };
};

/** Sends a register file as the browser would. */
export const importCsv = (
  as: Caller,
  csv = unitsCsv(),
  headers: Record<string, string> = {},
): Promise<Reply> =>
  call(as, 'POST /units:import', { body: csv, headers: { 'content-type': 'text/csv', ...headers } });

/** A post and who holds it from a day on. */
export const postOf = (holder: string, from = '2026-01-01', role = 'principal') => ({
  title: { zh: '主要负责人', en: 'Principal' },
  role,
  holder: { holder },
  from,
});

export { templateBody } from './template.ts';
