import { type SweepInput, sweep } from '../../timers/sweep.ts';

/** Daily: terms that passed without their checkpoint. With `{"rebuild": true}`: all timers anew. */
export const handler = (input: SweepInput | undefined): Promise<{ seen: number; started: number }> =>
  sweep(input ?? {});
