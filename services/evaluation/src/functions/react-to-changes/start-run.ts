import { effects, env } from '@jieti/lambda';
import type { RunRecord } from '../../runs/run.ts';

/** Starts the machine of a run that was asked for, under the run's id: a record seen twice starts nothing twice. */
export const startRun = async ({ id, status }: RunRecord): Promise<void> => {
  if (status === 'requested') await effects.startExecution(env('GRADING_MACHINE'), id, { runId: id });
};
