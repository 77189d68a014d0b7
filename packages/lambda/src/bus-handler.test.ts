import type { EventBridgeEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { busHandler, subscribe } from './bus-handler.ts';
import { eventContract, messageOf } from './contract/event.ts';

const signed = eventContract({
  source: 'jieti.letters',
  detailType: 'signed',
  detail: z.strictObject({ id: z.string() }),
});

const event = (more: Record<string, unknown>) =>
  ({ source: 'jieti.letters', 'detail-type': 'signed', detail: { id: '1' }, ...more }) as EventBridgeEvent<
    string,
    unknown
  >;

describe('what comes over the bus', () => {
  it('reaches the subscription of its source and kind, parsed', async () => {
    const seen: string[] = [];
    await busHandler(subscribe(signed, async ({ id }) => void seen.push(id)))(event({}));
    expect(seen).toEqual(['1']);
  });

  it.each([
    ['from another source', { source: 'elsewhere' }],
    ['of another kind', { 'detail-type': 'other' }],
    ['that breaks its contract', { detail: { id: 1 } }],
  ])('an event %s is thrown, so that it ends in the dead-letter queue', async (_what, more) => {
    await expect(busHandler(subscribe(signed, async () => {}))(event(more))).rejects.toThrow();
  });

  it('is never published against its contract', () => {
    expect(() => messageOf(signed, JSON.parse('{"id":1}'))).toThrow();
    expect(messageOf(signed, { id: '1' })).toEqual({
      source: 'jieti.letters',
      detailType: 'signed',
      detail: { id: '1' },
    });
  });
});
