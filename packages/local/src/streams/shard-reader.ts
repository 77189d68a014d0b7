import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { ReadRecords } from './shared-reads.ts';

/** Reading goes on after these: shard → sequence number of the last record that is done. */
export interface Checkpoints {
  readonly get: (shard: string) => string | undefined;
  readonly set: (shard: string, sequence: string) => void;
}

/** One shard of a stream, read on from its checkpoint. */
interface Shard {
  readonly id: string;
  iterator: string | undefined;
  closed: boolean;
}

/**
 * Reads a stream in order over its shards. The engine's sequence ranges cannot be relied on, so shards are iterated, never
 * looked up by range; a stale iterator is made anew from the checkpoint.
 */
export class ShardReader {
  private readonly client: DynamoDBStreamsClient;
  private readonly readRecords: ReadRecords;
  private readonly streamArn: string;
  private readonly checkpoints: Checkpoints;
  private shards: Shard[] | undefined;

  constructor(
    client: DynamoDBStreamsClient,
    readRecords: ReadRecords,
    streamArn: string,
    checkpoints: Checkpoints,
  ) {
    this.client = client;
    this.readRecords = readRecords;
    this.streamArn = streamArn;
    this.checkpoints = checkpoints;
  }

  /** The next records there are now, of one shard; null if there are none. */
  async next(): Promise<{ shard: string; records: readonly _Record[] } | null> {
    this.shards ??= await this.list();
    for (const shard of this.shards) {
      const records = await this.read(shard);
      if (records.length > 0) return { shard: shard.id, records };
    }
    if (this.shards.every((shard) => shard.closed)) this.shards = undefined;
    return null;
  }

  /** Forgets where it stood; the next reading begins behind the checkpoint. */
  reset(): void {
    this.shards = undefined;
  }

  private async list(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let from: string | undefined;
    do {
      const { StreamDescription } = await this.client.send(
        new DescribeStreamCommand({ StreamArn: this.streamArn, ExclusiveStartShardId: from }),
      );
      for (const { ShardId } of StreamDescription?.Shards ?? [])
        if (ShardId) shards.push({ id: ShardId, iterator: undefined, closed: false });
      from = StreamDescription?.LastEvaluatedShardId;
    } while (from);
    return shards;
  }

  private async read(shard: Shard): Promise<readonly _Record[]> {
    if (shard.closed) return [];
    shard.iterator ??= await this.iteratorOf(shard.id);
    const { Records = [], NextShardIterator } = await this.readRecords(shard.iterator);
    shard.iterator = NextShardIterator;
    shard.closed = NextShardIterator === undefined;
    return Records;
  }

  private async iteratorOf(shard: string): Promise<string | undefined> {
    const after = this.checkpoints.get(shard);
    const { ShardIterator } = await this.client.send(
      new GetShardIteratorCommand({
        StreamArn: this.streamArn,
        ShardId: shard,
        ...(after === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
      }),
    );
    return ShardIterator;
  }
}
