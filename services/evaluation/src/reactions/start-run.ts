import { effects, env } from '@jieti/lambda';
import type { RunRecord } from '../runs/run.ts';

/**
 * A run that was asked for starts its machine under the run's id, so that a record seen twice starts nothing twice. One that the
 * schedule began is under way already.
 */
export const startRun = async ({ status, id }: RunRecord): Promise<void> => {
  if (status === 'requested') await effects.startExecution(env('GRADING_MACHINE'), id, { runId: id });
};
