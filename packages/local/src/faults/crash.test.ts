import { createServer } from 'node:http';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { documents } from '@jieti/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setEnvironment } from '../engine/environment.ts';
import { crashOn, crashPlan } from './crash.ts';

const events: string[] = [];
const database = createServer((_, response) => {
  events.push('sent');
  response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => database.listen(0, '127.0.0.1', resolve));
  const address = database.address();
  setEnvironment([], `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
});

afterAll(() => {
  documents.destroy();
  database.close();
});

test('no crash is planned unless asked for, and one that makes no sense is an error', () => {
  expect(crashPlan({})).toBeNull();
  expect(crashPlan({ JIETI_CRASH_AT: '3', JIETI_CRASH_PATH: '/cases/.*/decisions' })?.at).toBe(3);
  expect(() => crashPlan({ JIETI_CRASH_AT: '0', JIETI_CRASH_PATH: '/' })).toThrow();
  expect(() => crashPlan({ JIETI_CRASH_AT: '1' })).toThrow();
});

test('points are counted from the first matching request on: before a database request is sent, and after its answer', async () => {
  const arrived = crashOn({ at: 3, path: /^\/cases\/.*\/decisions$/ }, () => void events.push('crash'));
  const get = () => documents.send(new GetCommand({ TableName: 'cases', Key: { PK: 'a', SK: 'b' } }));
  arrived('GET', '/cases');
  await get();
  expect(events).toEqual(['sent']);
  arrived('POST', '/cases/1/decisions');
  await get();
  await get();
  expect(events).toEqual(['sent', 'sent', 'crash', 'sent']);
});
