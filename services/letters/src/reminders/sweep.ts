import { effects, recordMetric } from '@jieti/lambda';
import { yearOf } from '@jieti/rules';
import { today } from '../today.ts';
import { nextOfYears } from './check-signing.ts';
import { firstRun, startReminders } from './start-reminders.ts';

export interface SweepInput {
  /** Start every year's timer anew: after a restore, and when the embedded default boots. */
  readonly rebuild?: boolean;
}

/** One name a day for what was forgotten, so that a sweep run twice starts nothing twice; a rebuild's is its own. */
const nameOf = (overdue: boolean, rebuild: boolean): string => {
  if (rebuild) return `r${Date.parse(effects.now()).toString(36)}`;
  // A timer that is not overdue runs under its first name, and asking for that again starts nothing.
  return overdue ? `s${today().replaceAll('-', '')}` : firstRun;
};

/**
 * Finds years whose letters should have been called to mind and were not, and those that have come within reach, and starts
 * their timers; with `rebuild` all. Last year's, this one's and next year's letters are those somebody may still wait for.
 */
export const sweepReminders = async ({ rebuild = false }: SweepInput): Promise<{ started: number }> => {
  const year = yearOf(today());
  let started = 0;
  let missed = 0;
  for (const [each, next] of await nextOfYears([year - 1, year, year + 1])) {
    const overdue = next.action === 'remind';
    if (overdue) missed += 1;
    if (await startReminders(each, nameOf(overdue, rebuild), next)) started += 1;
  }
  if (!rebuild) recordMetric('CheckpointsMissed', missed);
  return { started };
};
