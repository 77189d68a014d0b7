import { LedgerBroken } from '@jieti/store';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useEffects } from './effects.ts';
import { logger } from './logger.ts';
import { publisher, streamHandler } from './stream-handler.ts';

const records = (...ids: string[]): DynamoDBStreamEvent => ({
  Records: ids.map((id, i) => ({
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: String(i + 1), NewImage: { id: { S: id } } },
  })),
});

describe('what comes off a stream', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is read in order, as plain items', async () => {
    const seen: unknown[] = [];
    const answer = await streamHandler(async ({ after }) => void seen.push(after?.id))(records('a', 'b'));
    expect(seen).toEqual(['a', 'b']);
    expect(answer.batchItemFailures).toEqual([]);
  });

  it('stops at the first record that fails and names it, so that nothing after it is skipped', async () => {
    vi.spyOn(logger, 'error').mockImplementation(() => {});
    const seen: unknown[] = [];
    const answer = await streamHandler(async ({ after }) => {
      if (after?.id === 'b') throw new Error('poison');
      seen.push(after?.id);
    })(records('a', 'b', 'c'));
    expect(seen).toEqual(['a']);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: '2' }]);
  });

  it('a record beside its ledger is delivered again, and raises the alarm', async () => {
    const logged = vi.spyOn(logger, 'error').mockImplementation(() => {});
    const handler = streamHandler(async () => {
      throw new LedgerBroken(['case#a']);
    });
    expect((await handler(records('a'))).batchItemFailures).toEqual([{ itemIdentifier: '1' }]);
    expect(logged).toHaveBeenCalledWith('ledger broken', { subjects: ['case#a'] });
  });

  it('a bus that refuses makes the stream deliver again', async () => {
    vi.spyOn(logger, 'error').mockImplementation(() => {});
    const undo = useEffects({
      publish: async () => {
        throw new Error('throttled');
      },
    });
    const handler = publisher(({ after }) => [{ source: 's', detailType: 't', detail: after }]);
    expect((await handler(records('a'))).batchItemFailures).toEqual([{ itemIdentifier: '1' }]);
    undo();
  });
});
