import type { ServiceDeclaration } from '@jieti/lambda/functions';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Message } from './bus-event.ts';
import type { changesOf } from './changes.ts';
import { deliverMessage, tellReaders } from './functions.ts';
import { type Item, insertOf } from './items.ts';

/** A service that runs, and the stream of its table. */
export interface Running {
  readonly service: ServiceDeclaration;
  readonly changes: ReturnType<typeof changesOf>;
}

const toReaders = async (service: ServiceDeclaration, records: readonly DynamoDBRecord[]): Promise<void> => {
  const { batchItemFailures } = await tellReaders(service, records);
  if (batchItemFailures.length > 0)
    throw new Error(`the stream stops at ${JSON.stringify(batchItemFailures)}`);
};

/** Streams and bus of a world. `messages` grows as its services publish. */
export const deliveryOf = (running: readonly Running[], messages: readonly Message[]) => {
  let delivered = 0;

  const tellAll = async (message: Message): Promise<number> => {
    let told = 0;
    for (const { service } of running) told += await deliverMessage(service, message);
    return told;
  };

  const deliverChanges = async (): Promise<boolean> => {
    let any = false;
    for (const { service, changes } of running) {
      const records = await changes.next();
      any ||= records.length > 0;
      await toReaders(service, records);
    }
    return any;
  };

  return {
    /** Delivers every change to the readers of its stream, and every message to its subscribers, until there is no more. */
    deliver: async (): Promise<void> => {
      while (await deliverChanges()) {
        const more = messages.slice(delivered);
        delivered = messages.length;
        for (const message of more) await tellAll(message);
      }
    },
    /** Tells a message to every service that subscribes to it. Throws if none does. */
    tell: async (message: Message): Promise<void> => {
      if ((await tellAll(message)) === 0)
        throw new Error(`no service here subscribes to ${message.source} ${message.detailType}`);
    },
    /** Delivers items once more as just inserted (at least once). */
    deliverAgain: async (items: readonly Item[]): Promise<void> => {
      for (const { service } of running) await toReaders(service, items.map(insertOf));
    },
  };
};

export interface Delivery extends ReturnType<typeof deliveryOf> {}
