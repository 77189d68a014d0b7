import { effects } from '@jieti/lambda';
import type { FailedUnit, Refusal } from '@jieti/rules';
import * as rules from '@jieti/rules';
import { transact } from '@jieti/store';
import { stateOf } from '../stored.ts';
import { storeFailed } from './batches.ts';
import { loadRun, planRun, type RunRecord } from './run.ts';

/** The run cannot be done, and says why; the machine's Catch ends it. */
export class RunRefused extends Error {
  constructor({ id, reason }: RunRecord) {
    super(`${id}: ${reason?.code ?? 'failed'}`);
    this.name = 'RunRefused';
  }
}

/** Marks a run failed with its reason, and returns what is thrown. */
export const refuseRun = async (
  run: RunRecord,
  why: Refusal,
  failed: readonly FailedUnit[] = [],
  count = 0,
): Promise<RunRefused> => {
  await storeFailed(run.id, failed);
  await transact(planRun(run, rules.failRun(stateOf(run), why, count, effects.now())).writes);
  return new RunRefused(await loadRun(run.id));
};
