/** A door over world/ for tests of letters; it goes with the last of them. */
import type { DynamoDBRecord } from 'aws-lambda';
import { letters } from '../../services/letters/functions.ts';
import { type Caller, call, type Reply } from './world/call.ts';
import { unitsCsv } from './world/city.ts';
import type { Engine } from './world/engine.ts';
import { tellReaders } from './world/functions.ts';
import type { Item } from './world/items.ts';
import { startWorld } from './world/world.ts';

export { call } from './world/call.ts';

/** The records the stream would bring of bulk acts that are not done: their manifests as they stand. */
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

/** The service with an empty table and a clock that stands where a test puts it. */
export const startLetters = async (startAt = '2026-01-05T01:00:00.000Z') => {
  const { engine, setNow, stop } = await startWorld({ services: ['letters'], startAt });
  return {
    engine,
    setNow,
    stop,
    pendingRecords: () => pendingIn(engine),
    /** Hands records to the readers of the table's stream. */
    deliver: (records: readonly DynamoDBRecord[]) => tellReaders(letters, records),
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
