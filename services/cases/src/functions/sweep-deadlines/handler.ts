import { withLedgerAlarm } from '@jieti/lambda';
import { renewTasks } from '../../case/renew-tasks.ts';
import { remind } from '../../deadlines/remind.ts';
import { recordOpenMeasures } from '../../timers/open-measures.ts';
import { type SweepInput, sweep } from '../../timers/sweep.ts';
import { readCalendars } from '../../work-calendar/known-calendars.ts';
import { moveByLateCalendars } from '../../work-calendar/move-deadlines.ts';

/**
 * Runs daily: moves what was decided without a calendar that had just come, starts timers of terms that passed without their checkpoint, writes the reminders that are due, works out
 * anew what waits for whom when the law has changed, and counts open measures. With `{"rebuild": true}` it starts all timers anew, and looks at all tasks.
 */
export const handler = async (
  input: SweepInput | undefined,
): Promise<{ seen: number; started: number; reminded: number; moved: number; renewed: number }> =>
  withLedgerAlarm(async () => {
    await readCalendars();
    const { moved } = await moveByLateCalendars();
    const swept = await sweep(input ?? {});
    const { reminded } = await remind();
    const { renewed } = await renewTasks(input?.rebuild === true);
    await recordOpenMeasures();
    return { ...swept, reminded, moved, renewed };
  });
