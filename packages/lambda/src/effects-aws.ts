import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { BusMessage } from './effect-types.ts';
import { env } from './env.ts';

const bus = new EventBridgeClient();
const machines = new SFNClient();

/** PutEvents takes ten entries a call. */
const batchSize = 10;

/** Puts messages on the city's bus; throws if the bus refused any, so that the stream delivers them again. */
export const publish = async (messages: readonly BusMessage[]): Promise<void> => {
  for (let i = 0; i < messages.length; i += batchSize) {
    const Entries = messages.slice(i, i + batchSize).map((m) => ({
      EventBusName: env('EVENT_BUS'),
      Source: m.source,
      DetailType: m.detailType,
      Detail: JSON.stringify(m.detail),
    }));
    const { FailedEntryCount = 0 } = await bus.send(new PutEventsCommand({ Entries }));
    if (FailedEntryCount > 0)
      throw new Error(`the bus refused ${FailedEntryCount} of ${Entries.length} messages`);
  }
};

export const startExecution = async (
  stateMachineArn: string,
  name: string,
  input: unknown,
): Promise<void> => {
  try {
    await machines.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
};
