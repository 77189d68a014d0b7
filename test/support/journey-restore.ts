import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  paginateScan,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { writeState } from '../../packages/local/src/city/data-directory.ts';
import { startEngine } from '../../packages/local/src/engine/dynoxide.ts';
import { createTables } from '../../packages/local/src/engine/tables.ts';
import type { TableModel } from '../../packages/local/src/template/model.ts';
import { readTemplate } from '../../packages/local/src/template/read-template.ts';
import { city } from './journey-process.ts';

/** The tables of a city that does not run, out of its data directory and into another: what a restore on AWS does. */

type Item = Record<string, AttributeValue>;

/** A line of an export, as DynamoDB writes it to S3, with the table it is of. */
interface Line {
  readonly table: string;
  readonly Item: Item;
}

/** Something done with the engine of a data directory; nobody else may be at it. */
const at = async <T>(dataDir: string, act: (client: DynamoDBClient) => Promise<T>): Promise<T> => {
  const engine = await startEngine(dataDir);
  const access = { accessKeyId: 'local', secretAccessKey: 'local' };
  const where = { AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint, AWS_REGION: 'cn-north-1' };
  Object.assign(process.env, where, { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'cn-north-1',
    credentials: access,
  });
  try {
    return await act(client);
  } finally {
    client.destroy();
    await engine.stop();
  }
};

const tablesOf = (assembly: string): readonly TableModel[] => readTemplate(assembly).tables;

/** Every item of every table, one a line, into a file. */
export const exportTables = (dataDir: string, assembly: string, file: string): Promise<void> =>
  at(dataDir, async (client) => {
    const lines: string[] = [];
    for (const { name } of tablesOf(assembly)) {
      for await (const { Items = [] } of paginateScan({ client }, { TableName: name })) {
        for (const Item of Items) lines.push(JSON.stringify({ table: name, Item } satisfies Line));
      }
    }
    writeFileSync(file, lines.join('\n'));
  });

const most = 25;

const load = async (client: DynamoDBClient, table: string, items: readonly Item[]): Promise<void> => {
  for (let from = 0; from < items.length; from += most) {
    const puts = items.slice(from, from + most).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [table]: puts } }),
    );
    if (Object.keys(UnprocessedItems).length > 0) throw new Error(`${table} did not take all items`);
  }
};

/**
 * A new data directory in which there is nothing but the tables of an export: no machine, no stream's place, no kept root. As
 * a restored table does on AWS, each gets its stream after its items.
 */
export const restoreTables = async (file: string, assembly: string, dataDir: string): Promise<void> => {
  mkdirSync(dirname(dataDir), { recursive: true });
  mkdirSync(dataDir);
  writeState(dataDir, city, 'filled');
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const tables = tablesOf(assembly);
  await at(dataDir, async (client) => {
    await createTables(tables.map((table) => ({ ...table, stream: null })));
    for (const { name, stream } of tables) {
      await load(
        client,
        name,
        lines.filter(({ table }) => table === name).map(({ Item }) => Item),
      );
      if (!stream) continue;
      const StreamSpecification = { StreamEnabled: true, StreamViewType: stream };
      await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification }));
    }
  });
};
