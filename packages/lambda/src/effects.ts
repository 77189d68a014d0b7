import { randomUUID } from 'node:crypto';

/** A message for the city's bus. `detail` travels as JSON. */
export interface BusMessage {
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
}

/** What the handlers need of the world besides their table. Production defaults stand in effects-aws.ts. */
export interface Effects {
  /** Now, RFC 3339 in UTC with milliseconds. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly publish: (messages: readonly BusMessage[]) => Promise<void>;
  /** Starts an execution; one that runs or ran under the same name already counts as started. */
  readonly startExecution: (machineArn: string, name: string, input: unknown) => Promise<void>;
}

const aws: Effects = {
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
  publish: async (messages) => (await import('./effects-aws.ts')).publish(messages),
  startExecution: async (arn, name, input) =>
    (await import('./effects-aws.ts')).startExecution(arn, name, input),
};

let current: Effects = aws;

/** The world as the running handlers see it. */
export const effects: Effects = {
  now: () => current.now(),
  newId: () => current.newId(),
  publish: (messages) => current.publish(messages),
  startExecution: (arn, name, input) => current.startExecution(arn, name, input),
};

/** For the embedded default and for tests: another clock, other ids, another bus. Returns a function that undoes it. */
export const useEffects = (other: Partial<Effects>): (() => void) => {
  const before = current;
  current = { ...before, ...other };
  return () => {
    current = before;
  };
};
