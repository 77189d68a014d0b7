import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { logger } from '@jieti/lambda';

const root = fileURLToPath(new URL('../..', import.meta.url));
const binary = join(root, 'node_modules', '@dynoxide', 'linux-x64', 'dynoxide');

/** A running table engine, in memory, empty but for the tables asked for. */
export interface Engine {
  readonly endpoint: string;
  /** Calls DynamoDB by operation name, for what the service under test has no function for. */
  readonly call: (operation: string, input: unknown) => Promise<Record<string, unknown>>;
  readonly stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const caller =
  (endpoint: string): Engine['call'] =>
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
    return body;
  };

const untilUp = async (call: Engine['call'], child: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 400; attempt++) {
    if (child.exitCode !== null) throw new Error(`dynoxide ended with ${child.exitCode}`);
    try {
      await call('ListTables', {});
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  throw new Error('dynoxide did not come up');
};

const index = (name: string) => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: `${name}PK`, KeyType: 'HASH' },
    { AttributeName: `${name}SK`, KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'ALL' },
});

/** A table as every service of ours has it: PK and SK, two overloaded indexes, and a stream of both images. */
const tableInput = (name: string) => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['PK', 'SK', 'GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK', 'GSI3PK', 'GSI3SK'].map(
    (AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    }),
  ),
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [index('GSI1'), index('GSI2'), index('GSI3')],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
});

/** Points the AWS SDK of this process at an engine. Clients read it at their first call, not when they are made. */
const useEndpoint = (endpoint: string): void => {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
};

/** Makes more tables on a running engine, and names them to the functions as `startEngine` does. */
export const addTables = async (engine: Pick<Engine, 'call'>, tables: Readonly<Record<string, string>>) => {
  for (const name of Object.values(tables)) await engine.call('CreateTable', tableInput(name));
  Object.assign(process.env, tables);
};

/**
 * Starts an engine of its own for a test file, in memory on a free port, and makes the tables named:
 * `startEngine({ LETTERS_TABLE: 'letters' })` also sets `process.env.LETTERS_TABLE`. Answers are checked against
 * their contracts from here on (`CHECK_ANSWERS`), and the log keeps silent.
 */
export const startEngine = async (tables: Readonly<Record<string, string>>): Promise<Engine> => {
  const port = await freePort();
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const endpoint = `http://127.0.0.1:${port}`;
  const call = caller(endpoint);
  await untilUp(call, child);
  useEndpoint(endpoint);
  await addTables({ call }, tables);
  process.env.CHECK_ANSWERS = '1';
  logger.setLogLevel('SILENT');
  return {
    endpoint,
    call,
    stop: async () => {
      process.off('exit', kill);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      kill();
      await ended;
    },
  };
};
