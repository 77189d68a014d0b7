import type { GradingRun } from '@jieti/rules';

/**
 * Estimates how many seconds of grading are left of a run, by how fast it went since it began or was taken up again; null where nothing is
 * known: not begun, nothing graded yet, or ended. Ranking and writing the results follow, and are not in it.
 */
export const secondsLeft = (
  { status, frozen, going }: Pick<GradingRun, 'status' | 'frozen' | 'going'>,
  done: number,
  now: string,
): number | null => {
  if (status !== 'grading' || !frozen || !going) return null;
  const graded = done - going.done;
  const elapsed = (Date.parse(now) - Date.parse(going.since)) / 1000;
  if (graded <= 0 || elapsed < 0) return null;
  return Math.ceil((elapsed / graded) * Math.max(0, frozen.total - done));
};
