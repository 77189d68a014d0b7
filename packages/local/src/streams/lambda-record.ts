import { isDeepStrictEqual } from 'node:util';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';

/** A change as Lambda hands it to a stream's reader. */
export interface LambdaRecord {
  readonly eventName: string;
  readonly dynamodb: { readonly SequenceNumber: string; readonly [more: string]: unknown };
  readonly [more: string]: unknown;
}

/**
 * Makes Lambda's record of the stream's; null for a write that changed nothing, which our engine reports and DynamoDB does not.
 */
export const lambdaRecord = (record: _Record, streamArn: string): LambdaRecord | null => {
  const { dynamodb = {}, eventName = 'MODIFY' } = record;
  if (eventName === 'MODIFY' && isDeepStrictEqual(dynamodb.OldImage, dynamodb.NewImage)) return null;
  return {
    eventID: record.eventID,
    eventName,
    eventVersion: record.eventVersion,
    eventSource: 'aws:dynamodb',
    awsRegion: record.awsRegion,
    eventSourceARN: streamArn,
    dynamodb: {
      ...dynamodb,
      SequenceNumber: dynamodb.SequenceNumber ?? '',
      ApproximateCreationDateTime: (dynamodb.ApproximateCreationDateTime?.getTime() ?? 0) / 1000,
    },
  };
};
