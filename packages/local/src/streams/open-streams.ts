import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { SetAside } from '../dead-letters/dead-letters.ts';
import type { Invoke } from '../functions/functions.ts';
import type { MappingModel } from '../template/model.ts';
import { storedCheckpoints } from './checkpoints.ts';
import { MappingReader } from './mapping-reader.ts';
import { sharedReads } from './shared-reads.ts';
import { Streams } from './streams.ts';

interface OpenStreamsOptions {
  readonly mappings: readonly MappingModel[];
  readonly dataDir: string;
  readonly endpoint: string;
  readonly invoke: Invoke;
  readonly setAside: SetAside;
  readonly onFault: (error: unknown) => void;
}

const streamArnsOf = async (tables: ReadonlySet<string>): Promise<Map<string, string>> => {
  const client = new DynamoDBClient({});
  const arns = new Map<string, string>();
  for (const name of tables) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.LatestStreamArn) arns.set(name, Table.LatestStreamArn);
  }
  client.destroy();
  return arns;
};

/** Readers for all event source mappings of the template, not yet reading. Throws if a table has no stream. */
export const openStreams = async (options: OpenStreamsOptions): Promise<Streams> => {
  const client = new DynamoDBStreamsClient({ endpoint: options.endpoint });
  const readRecords = sharedReads(client);
  const arns = await streamArnsOf(new Set(options.mappings.map((mapping) => mapping.tableName)));
  const readers = options.mappings.map((mapping) => {
    const streamArn = arns.get(mapping.tableName);
    if (!streamArn) throw new Error(`table ${mapping.tableName} has no stream for ${mapping.id}`);
    const checkpoints = storedCheckpoints(options.dataDir, mapping.id);
    return new MappingReader({ ...options, mapping, streamArn, client, readRecords, checkpoints });
  });
  return new Streams(readers, options.onFault);
};
