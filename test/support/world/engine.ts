import { logger } from '@jieti/lambda';
import { freePort } from '../../../packages/local/src/engine/free-port.ts';
import { answering, spawnGuarded } from '../../../packages/local/src/engine/guarded.ts';
import { sendUnsigned } from '../../../packages/local/src/engine/unsigned.ts';
import { WrittenKeys } from './written-keys.ts';

/** The engine of this process: in memory, on a loopback port. Clients read its address once, so a process has one. */
export interface Engine {
  readonly endpoint: string;
  /** Calls DynamoDB by operation name, for everything that the service under test has no function for. */
  readonly call: (operation: string, input: unknown) => Promise<Record<string, unknown>>;
  /** Which items were written, by the services or by `call`. */
  readonly written: WrittenKeys;
}

const caller =
  (endpoint: string, written: WrittenKeys): Engine['call'] =>
  async (operation, input) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        'x-amz-date': '20260101T000000Z',
        authorization:
          'AWS4-HMAC-SHA256 Credential=test/20260101/cn-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify(input),
    });
    const body = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${operation}: ${JSON.stringify(body)}`);
    written.note(operation, input);
    return body;
  };

const start = async (): Promise<Engine> => {
  const port = await freePort();
  const guarded = await spawnGuarded(port);
  // It ends with this process, and does not keep it from ending.
  guarded.guard.unref();
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, guarded);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    CHECK_ANSWERS: '1',
  });
  sendUnsigned();
  logger.setLogLevel('SILENT');
  const written = new WrittenKeys();
  return { endpoint, call: caller(endpoint, written), written };
};

let engine: Promise<Engine> | undefined;

/**
 * The engine of this process, started once. Every answer of a handler is held against its contract from here on
 * (`CHECK_ANSWERS`), and the log keeps silent.
 */
export const engineOfProcess = (): Promise<Engine> => {
  engine ??= start();
  return engine;
};

const index = (name: string) => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: `${name}PK`, KeyType: 'HASH' },
    { AttributeName: `${name}SK`, KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'ALL' },
});

const indexes = ['GSI1', 'GSI2', 'GSI3'];

/** A table as every service of ours has it: PK and SK, and overloaded indexes. Its stream is played by changes.ts. */
const tableInput = (name: string) => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['PK', 'SK', ...indexes.flatMap((one) => [`${one}PK`, `${one}SK`])].map(
    (AttributeName) => ({ AttributeName, AttributeType: 'S' }),
  ),
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: indexes.map(index),
});

/** Tables by the environment variables that name them to the functions. */
export type Tables = Readonly<Record<string, string>>;

export const dropTables = async ({ call }: Engine, tables: Tables): Promise<void> => {
  const { TableNames } = await call('ListTables', {});
  for (const TableName of Object.values(tables))
    if ((TableNames as string[]).includes(TableName)) await call('DeleteTable', { TableName });
};

/** Makes empty tables, and names them to the functions; tables of an earlier test file that have these names go. */
export const makeTables = async (made: Engine, tables: Tables): Promise<void> => {
  await dropTables(made, tables);
  for (const name of Object.values(tables)) await made.call('CreateTable', tableInput(name));
  Object.assign(process.env, tables);
};
