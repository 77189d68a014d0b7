import {
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  type GetRecordsCommandOutput,
} from '@aws-sdk/client-dynamodb-streams';

/** Reads the records behind an iterator. */
export type ReadRecords = (iterator: string | undefined) => Promise<GetRecordsCommandOutput>;

/**
 * Several functions read each stream, mostly from the same place and at the same moment. While one reads there, the others take its
 * answer: asked once, sent once and decoded once. Where an engine gives everybody iterators of their own, each reads for itself.
 */
export const sharedReads = (client: DynamoDBStreamsClient): ReadRecords => {
  const underWay = new Map<string | undefined, Promise<GetRecordsCommandOutput>>();
  return (iterator) => {
    const others = underWay.get(iterator);
    if (others) return others;
    const read = client
      .send(new GetRecordsCommand({ ShardIterator: iterator }))
      .finally(() => underWay.delete(iterator));
    underWay.set(iterator, read);
    return read;
  };
};
