import { remind } from '../../deadlines/remind.ts';
import { recordOpenMeasures } from '../../timers/open-measures.ts';
import { type SweepInput, sweep } from '../../timers/sweep.ts';

/**
 * Daily: terms that passed without their checkpoint, the reminders that are due, and the gauge of open measures. With
 * `{"rebuild": true}` all timers anew.
 */
export const handler = async (
  input: SweepInput | undefined,
): Promise<{ seen: number; started: number; reminded: number }> => {
  const swept = await sweep(input ?? {});
  const { reminded } = await remind();
  await recordOpenMeasures();
  return { ...swept, reminded };
};
