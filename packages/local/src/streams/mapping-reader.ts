import type { _Record, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { SetAside } from '../dead-letters/dead-letters.ts';
import type { Invoke } from '../functions/functions.ts';
import { matches } from '../patterns/event-pattern.ts';
import type { MappingModel } from '../template/model.ts';
import { deliver } from './delivery.ts';
import { type LambdaRecord, lambdaRecord } from './lambda-record.ts';
import { type Checkpoints, ShardReader } from './shard-reader.ts';
import type { ReadRecords } from './shared-reads.ts';

interface MappingReaderOptions {
  readonly mapping: MappingModel;
  readonly streamArn: string;
  readonly client: DynamoDBStreamsClient;
  readonly readRecords: ReadRecords;
  readonly checkpoints: Checkpoints;
  readonly invoke: Invoke;
  readonly setAside: SetAside;
}

const inBatches = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

/** One event source mapping: reads its table's stream and hands what its filter lets through to its function. */
export class MappingReader {
  private readonly options: MappingReaderOptions;
  private readonly reader: ShardReader;

  constructor(options: MappingReaderOptions) {
    this.options = options;
    const { client, readRecords, streamArn, checkpoints } = options;
    this.reader = new ShardReader(client, readRecords, streamArn, checkpoints);
  }

  /** The table whose stream it reads. */
  get table(): string {
    return this.options.mapping.tableName;
  }

  /** Reads until there is nothing more. All that it read is done, or set aside, when it answers. */
  async readOnce(): Promise<void> {
    try {
      for (let next = await this.reader.next(); next; next = await this.reader.next())
        await this.handle(next.shard, next.records);
    } catch (error) {
      this.reader.reset();
      throw error;
    }
  }

  private async handle(shard: string, records: readonly _Record[]): Promise<void> {
    const { mapping, streamArn, checkpoints, invoke, setAside } = this.options;
    const wanted = records
      .map((record) => lambdaRecord(record, streamArn))
      .filter((record) => record !== null)
      .filter((record) => mapping.filters.length === 0 || mapping.filters.some((f) => matches(f, record)));
    for (const batch of inBatches(wanted, mapping.batchSize)) {
      await deliver(batch, {
        hand: (some) => invoke(mapping.functionArn, { Records: some }),
        reportsFailures: mapping.reportsFailures,
        retries: mapping.retries,
        done: (record: LambdaRecord) => checkpoints.set(shard, record.dynamodb.SequenceNumber),
        setAside: (record, error) =>
          setAside({ kind: 'stream-record', by: mapping.functionArn, what: record, error }),
      });
    }
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last !== undefined) checkpoints.set(shard, last);
  }
}
