import type { BusMessage } from '@jieti/lambda';
import type { WriteOnce } from '@jieti/lambda/write-once';
import type { Invoke } from '../functions/functions.ts';

/** Hears of everything a city does that AWS charges for but requests to its tables; for `npm run cost` and benches. */
export interface Meter {
  /** A function runs: inside it, so that what it does can be told from what others do. */
  readonly around: <T>(functionArn: string, run: () => Promise<T>) => Promise<T>;
  readonly enteredState: (machine: string, state: string) => void;
  readonly published: (messages: number) => void;
  /** A function starts an execution of a machine, or writes something once, apart from the tables. */
  readonly started?: (machineArn: string) => void;
  readonly wroteOnce?: (name: string) => void;
}

/** Counts nothing. */
export const noMeter: Meter = { around: (_, run) => run(), enteredState: () => {}, published: () => {} };

export const meteredInvoke =
  (meter: Meter, invoke: Invoke): Invoke =>
  (functionArn, event) =>
    meter.around(functionArn, () => invoke(functionArn, event));

type Publish = (messages: readonly BusMessage[]) => Promise<void>;

export const meteredPublish =
  (meter: Meter, publish: Publish): Publish =>
  (messages) => {
    meter.published(messages.length);
    return publish(messages);
  };

type Start = (machineArn: string, name: string, input: unknown) => Promise<void>;

export const meteredStart =
  (meter: Meter, start: Start): Start =>
  (machineArn, name, input) => {
    meter.started?.(machineArn);
    return start(machineArn, name, input);
  };

export const meteredWriteOnce =
  (meter: Meter, next: WriteOnce): WriteOnce =>
  (name, text) => {
    meter.wroteOnce?.(name);
    return next(name, text);
  };
