import { remind } from '../../deadlines/remind.ts';
import { type SweepInput, sweep } from '../../timers/sweep.ts';

/**
 * Daily: terms that passed without their checkpoint, and the reminders that are due. With `{"rebuild": true}` all timers
 * anew.
 */
export const handler = async (
  input: SweepInput | undefined,
): Promise<{ seen: number; started: number; reminded: number }> => ({
  ...(await sweep(input ?? {})),
  ...(await remind()),
});
