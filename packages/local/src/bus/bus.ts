import type { BusMessage } from '@jieti/lambda';
import type { SetAside } from '../dead-letters/dead-letters.ts';
import { withRetries } from '../dead-letters/retry.ts';
import type { Invoke } from '../functions/functions.ts';
import { matches } from '../patterns/event-pattern.ts';
import { account, region } from '../template/arns.ts';
import type { RuleModel } from '../template/model.ts';

interface BusOptions {
  readonly rules: readonly RuleModel[];
  readonly invoke: Invoke;
  readonly setAside: SetAside;
  readonly now: () => string;
  readonly newId: () => string;
}

/** Attempts after the first before a message is set aside. */
const retries = 4;

/**
 * The city's bus, in process. A message counts as published only when every function that asked for it has handled it, or
 * it has been set aside for that function: there is no queue here that could be lost by a crash in between.
 */
export const busOf = ({ rules, invoke, setAside, now, newId }: BusOptions) => {
  const deliver = async (functionArn: string, event: unknown): Promise<void> => {
    try {
      await withRetries(retries, () => invoke(functionArn, event));
    } catch (error) {
      setAside({ kind: 'bus-message', by: functionArn, what: event, error });
    }
  };

  const publish = async ({ source, detailType, detail }: BusMessage): Promise<void> => {
    const event = {
      version: '0',
      id: newId(),
      source,
      'detail-type': detailType,
      account,
      region,
      time: now(),
      resources: [],
      detail: JSON.parse(JSON.stringify(detail)),
    };
    const listeners = rules
      .filter((rule) => matches(rule.pattern, event))
      .flatMap((rule) => rule.functionArns);
    await Promise.all([...new Set(listeners)].map((functionArn) => deliver(functionArn, event)));
  };

  return async (messages: readonly BusMessage[]): Promise<void> => {
    for (const message of messages) await publish(message);
  };
};
