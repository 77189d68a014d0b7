import { effects } from '@jieti/lambda';
import { yearOf } from '@jieti/rules';
import { today } from '../today.ts';
import { nextOf } from './check-signing.ts';
import { firstRun, startReminders } from './start-reminders.ts';

export interface SweepInput {
  /** Start every year's timer anew: after a restore, and when the embedded default boots. */
  readonly rebuild?: boolean;
}

/** Overdue: its timer was forgotten, and gets one name a day. Else the first is asked for again, which runs already. */
const nameOf = async (year: number, rebuild: boolean): Promise<string> => {
  if (rebuild) return `r${Date.parse(effects.now()).toString(36)}`;
  return (await nextOf(year)).action === 'remind' ? `s${today().replaceAll('-', '')}` : firstRun;
};

/**
 * Finds years whose letters should have been called to mind and were not, and those that have come within reach, and starts
 * their timers; with `rebuild` all. Last year's, this one's and next year's letters are those somebody may still wait for.
 */
export const sweepReminders = async ({ rebuild = false }: SweepInput): Promise<{ started: number }> => {
  const year = yearOf(today());
  let started = 0;
  for (const each of [year - 1, year, year + 1]) {
    if (await startReminders(each, await nameOf(each, rebuild))) started += 1;
  }
  return { started };
};
