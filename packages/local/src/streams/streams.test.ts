import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deadLetterFiles } from '../dead-letters/dead-letters.ts';
import { type Engine, startDynoxide } from '../engine/dynoxide.ts';
import { setEnvironment } from '../engine/environment.ts';
import { createTables } from '../engine/tables.ts';
import { readPattern } from '../patterns/event-pattern.ts';
import { openStreams } from './open-streams.ts';

let dataDir = '';
let engine: Engine;
let client: DynamoDBClient;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'jieti-streams-'));
  engine = await startDynoxide(dataDir);
  setEnvironment([], engine.endpoint);
  client = new DynamoDBClient({});
  await createTables([
    {
      name: 'cases',
      attributes: [{ AttributeName: 'PK', AttributeType: 'S' }],
      keys: [{ AttributeName: 'PK', KeyType: 'HASH' }],
      indexes: [],
      stream: 'NEW_AND_OLD_IMAGES',
    },
  ]);
});

afterAll(async () => {
  await engine.stop();
  rmSync(dataDir, { recursive: true });
});

const put = (PK: string, entity = 'case') =>
  client.send(new PutItemCommand({ TableName: 'cases', Item: { PK: { S: PK }, entity: { S: entity } } }));

interface Event {
  Records: { eventName: string; dynamodb: { SequenceNumber: string; NewImage: { PK: { S: string } } } }[];
}

const reader = (read: (pk: string, kind: string) => void) =>
  openStreams({
    mappings: [
      {
        id: 'Cases.Publish',
        tableName: 'cases',
        functionArn: 'publish',
        batchSize: 10,
        filters: [readPattern({ dynamodb: { NewImage: { entity: { S: ['case'] } } } })],
        reportsFailures: false,
        retries: 1,
      },
    ],
    dataDir,
    endpoint: engine.endpoint,
    invoke: async (_, event) => {
      for (const { eventName, dynamodb } of (event as Event).Records) read(dynamodb.NewImage.PK.S, eventName);
    },
    setAside: deadLetterFiles(dataDir, () => {}),
    onFault: (error) => {
      throw error;
    },
  });

test('a reader gets each change once, in order, filtered, without writes that changed nothing, and goes on after a restart', async () => {
  const seen: string[] = [];
  const first = await reader((pk, kind) => void seen.push(`${kind} ${pk}`));
  await put('a');
  await put('a');
  await put('x', 'command');
  await put('b');
  first.nudge();
  await first.drain();
  expect(seen).toEqual(['INSERT a', 'INSERT b']);
  await first.stop();

  await put('c');
  const second = await reader((pk, kind) => void seen.push(`${kind} ${pk}`));
  second.nudge();
  await second.drain();
  expect(seen).toEqual(['INSERT a', 'INSERT b', 'INSERT c']);
  await second.stop();
});

test('a poison record ends as a file with the record in it, and what follows is read', async () => {
  const seen: string[] = [];
  const streams = await reader((pk) => {
    if (pk === 'poison') throw new Error('cannot read this');
    seen.push(pk);
  });
  await put('poison');
  await put('after');
  streams.nudge();
  await streams.drain();
  expect(seen).toEqual(['after']);
  const [letter = ''] = readdirSync(join(dataDir, 'dead-letters'));
  expect(readFileSync(join(dataDir, 'dead-letters', letter), 'utf8')).toMatch(/poison.*cannot read this/s);
  await streams.stop();
});

test('a write wakes the readers of its table, and no others', async () => {
  const seen: string[] = [];
  const streams = await reader((pk) => void seen.push(pk));
  await put('woken');
  streams.nudge(['letters']);
  await streams.drain();
  expect([streams.quiet, seen]).toEqual([true, []]);
  streams.nudge(['letters', 'cases']);
  await streams.drain();
  expect(seen).toEqual(['woken']);
  await streams.stop();
});
