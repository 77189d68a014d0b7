import type { EventBridgeEvent } from 'aws-lambda';
import type { z } from 'zod';
import type { EventContract } from './contract/event.ts';
import { withLedgerAlarm } from './ledger-alarm.ts';

/** A subscription: what is read is parsed by the publisher's contract; a failure is thrown and ends in the dead-letter queue. */
export interface Subscription {
  readonly contract: EventContract;
  readonly read: (detail: unknown) => Promise<void>;
}

export const subscribe = <D extends z.ZodType>(
  contract: EventContract<D>,
  read: (detail: z.output<D>) => Promise<void>,
): Subscription => ({ contract, read: async (detail) => read(contract.detail.parse(detail)) });

/** The handler of a function that listens to the city's bus. */
export const busHandler =
  (...subscriptions: readonly Subscription[]) =>
  async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
    const found = subscriptions.find(
      (s) => s.contract.source === event.source && s.contract.detailType === event['detail-type'],
    );
    if (!found) throw new Error(`no subscription to ${event.source} ${event['detail-type']}`);
    await withLedgerAlarm(() => found.read(event.detail));
  };
