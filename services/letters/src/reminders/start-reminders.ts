import { effects, env } from '@jieti/lambda';
import type { SigningCheckpoint } from '@jieti/rules';
import { nextOf } from './check-signing.ts';

/**
 * The days ahead of which an execution is started. It lives a year at most, so letters issued long before their year are left to the
 * sweep, which starts what has come within reach.
 */
const reachDays = 150;

const day = 86_400_000;

const outOfReach = (until: string): boolean =>
  Date.parse(until) > Date.parse(effects.now()) + reachDays * day;

/**
 * Starts the timer of a year's letters (A7, I-1), under a name by which it is started once; false if there is nothing to wait
 * for, or not yet. One too many does no harm: every step looks first whether it is done.
 * @param known what is next for that year, from whoever has asked already.
 */
export const startReminders = async (
  year: number,
  name: string,
  known?: SigningCheckpoint,
): Promise<boolean> => {
  const next = known ?? (await nextOf(year));
  if (next.action === 'finish' || (next.action === 'wait' && outOfReach(next.until))) return false;
  await effects.startExecution(env('SIGNING_MACHINE'), `letters-${year}-${name}`, { year });
  return true;
};

/** The one execution of a year, started when its letters are issued. */
export const firstRun = '0';
