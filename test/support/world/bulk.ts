import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { letters } from '../../../services/letters/functions.ts';
import { tellReaders } from './functions.ts';
import type { World } from './world.ts';

/** The records that the stream would bring of bulk acts that are not finished: their manifests as they stand. */
export const pendingBulk = async ({ items }: Pick<World, 'items'>): Promise<DynamoDBRecord[]> =>
  (await items())
    .filter(({ entity, state }) => entity?.S === 'bulk' && state?.S === 'accepted')
    .map((NewImage, i) => ({ eventName: 'MODIFY', dynamodb: { NewImage, SequenceNumber: String(i) } }));

/** Hands records to the readers of the stream of letters; answers those that failed. */
export const continueBulk = (records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> =>
  tellReaders(letters, records);
