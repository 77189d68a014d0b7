import type { EventBridgeEvent } from 'aws-lambda';
import type { z } from 'zod';

/** One kind of event: its publisher owns the contract, subscribers import it. */
export interface EventContract<D extends z.ZodType = z.ZodType> {
  readonly source: string;
  readonly detailType: string;
  readonly detail: D;
}

export const eventContract = <D extends z.ZodType>(contract: EventContract<D>): EventContract<D> => contract;

/** Makes a message by its contract; a detail that breaks it throws before anything is published. */
export const messageOf = <D extends z.ZodType>(contract: EventContract<D>, detail: z.input<D>) => ({
  source: contract.source,
  detailType: contract.detailType,
  detail: contract.detail.parse(detail),
});

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
    await found.read(event.detail);
  };
