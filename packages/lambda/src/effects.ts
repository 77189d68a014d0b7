import { randomUUID } from 'node:crypto';
import type { Effects } from './effect-types.ts';

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
