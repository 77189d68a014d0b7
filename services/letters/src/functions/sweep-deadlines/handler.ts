import { type SweepInput, sweepReminders } from '../../reminders/sweep.ts';

/** Daily: years whose letters nobody watches. With `{"rebuild": true}` all timers anew. */
export const handler = (input: SweepInput | undefined): Promise<{ started: number }> =>
  sweepReminders(input ?? {});
