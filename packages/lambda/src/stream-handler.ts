import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { BusMessage } from './effect-types.ts';
import { effects } from './effects.ts';
import { withLedgerAlarm } from './ledger-alarm.ts';
import { logger } from './logger.ts';

/** A change of one item, as the table's stream reports it. */
export interface Change {
  readonly kind: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly after: Record<string, unknown> | undefined;
  readonly before: Record<string, unknown> | undefined;
}

const image = (raw: unknown): Record<string, unknown> | undefined =>
  raw ? unmarshall(raw as Record<string, AttributeValue>) : undefined;

const changeOf = (record: DynamoDBRecord): Change => ({
  kind: record.eventName ?? 'MODIFY',
  after: image(record.dynamodb?.NewImage),
  before: image(record.dynamodb?.OldImage),
});

/**
 * Reads a stream in order and stops at the first record that fails, telling the mapping which, so that everything
 * before it counts as done. `read` may see a record more than once.
 */
export const streamHandler =
  (read: (change: Change) => Promise<void>) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      try {
        await withLedgerAlarm(() => read(changeOf(record)));
      } catch (error) {
        logger.error('stream record failed', {
          sequence: record.dynamodb?.SequenceNumber,
          error: error as Error,
        });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };

/** The publisher of a service: makes bus messages of its table's changes. */
export const publisher = (toMessages: (change: Change) => readonly BusMessage[]) =>
  streamHandler(async (change) => {
    const messages = toMessages(change);
    if (messages.length > 0) await effects.publish(messages);
  });
