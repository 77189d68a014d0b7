import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDynoxide } from './dynoxide.ts';
import { isAlive } from './process-identity.ts';
import { createTables } from './tables.ts';

let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'jieti engine '));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const table = {
  name: 'letters',
  attributes: [{ AttributeName: 'PK', AttributeType: 'S' as const }],
  keys: [{ AttributeName: 'PK', KeyType: 'HASH' as const }],
  indexes: [],
  stream: 'NEW_AND_OLD_IMAGES' as const,
};

const engineOf = () => JSON.parse(readFileSync(join(dataDir, 'engine.pid'), 'utf8'));

const use = (endpoint: string): void => {
  Object.assign(process.env, {
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  });
};

test('tables outlive the engine, and are created only once', async () => {
  for (let start = 0; start < 2; start++) {
    const engine = await startDynoxide(dataDir);
    use(engine.endpoint);
    await createTables([table]);
    const { TableNames } = await new DynamoDBClient({}).send(new ListTablesCommand({}));
    expect(TableNames).toEqual(['letters']);
    const process = engineOf();
    await engine.stop();
    expect(isAlive(process)).toBe(false);
  }
});

test('what the engine asks of its stream records at every write and reading is answered by an index', async () => {
  const engine = await startDynoxide(dataDir);
  const database = new DatabaseSync(join(dataDir, 'dynamodb.sqlite'), { readOnly: true });
  const planOf = (query: string, ...values: string[]) =>
    database
      .prepare(`EXPLAIN QUERY PLAN ${query}`)
      .all(...values)
      .map(({ detail }) => detail);
  // The engine's own words.
  const last =
    'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?1';
  const next = `SELECT event_name, new_image FROM _stream_records
    WHERE table_name = ?1 AND shard_id = ?2 AND CAST(sequence_number AS INTEGER) > 3
    ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 100`;
  const plans = [planOf(last, 'letters'), planOf(next, 'letters', 'shard')];
  database.close();
  await engine.stop();
  expect(plans).toEqual([
    [expect.stringContaining('COVERING INDEX jieti_stream_order (table_name=?)')],
    [expect.stringContaining('INDEX jieti_stream_order (table_name=? AND <expr>>?)')],
  ]);
});

test('an engine left behind by a crash is ended before the next one starts', async () => {
  const first = await startDynoxide(dataDir);
  const left = engineOf();
  const second = await startDynoxide(dataDir);
  expect(isAlive(left)).toBe(false);
  await second.stop();
  await first.stop();
});

test('kill -9 of the process that started it ends the engine too', async () => {
  const script = `
    const { startDynoxide } = await import(${JSON.stringify(join(import.meta.dirname, 'dynoxide.ts'))});
    await startDynoxide(${JSON.stringify(dataDir)});
    console.log('started');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const engine = engineOf();
  expect(isAlive(engine)).toBe(true);
  child.kill('SIGKILL');
  await expect.poll(() => isAlive(engine), { timeout: 5000 }).toBe(false);
});
