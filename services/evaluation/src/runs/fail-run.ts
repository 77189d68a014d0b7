import { effects } from '@jieti/lambda';
import type { FailedUnit } from '@jieti/rules';
import * as rules from '@jieti/rules';
import { transact } from '@jieti/store';
import { thaw } from '../content.ts';
import { stateOf } from '../stored.ts';
import { batchPages, storeFailed } from './batches.ts';
import { type ExecutionInput, executedRun } from './execution.ts';
import { type Manifest, unitsOfBatch } from './frozen.ts';
import { loadRun, planRun, type RunRecord, statusOf } from './run.ts';

/** Units of the run no batch accounts for, by name. */
const unaccounted = async ({ id, frozen }: Pick<RunRecord, 'id' | 'frozen'>): Promise<FailedUnit[]> => {
  if (!frozen) return [];
  const records = new Map<number, readonly FailedUnit[]>();
  for await (const page of batchPages(id)) for (const { batch, failed } of page) records.set(batch, failed);
  const manifest = await thaw<Manifest>(frozen.inputHash);
  const failed: FailedUnit[] = [];
  for (let batch = 0; batch < manifest.chunks.length; batch++) {
    const named = records.get(batch);
    if (named) failed.push(...named);
    else
      for (const { unit, name } of await unitsOfBatch(manifest, batch))
        failed.push({ unit, name, reason: 'not-graded' });
  }
  return failed;
};

/** The answer of the machine's Catch. */
export interface FailedRun {
  readonly runId: string;
  readonly status: ReturnType<typeof statusOf>;
  /** Nothing broke: the run could not be done (no scheme, scores missing), and the office reads why on the run. */
  readonly refused: boolean;
}

const answerOf = (run: RunRecord): FailedRun => ({
  runId: run.id,
  status: statusOf(run),
  refused: rules.wasRefused(run),
});

/**
 * The machine's Catch marks the run failed and names the units that are missing. A run that already said why
 * it failed, or that was completed meanwhile, stays as it is.
 */
export const failRun = async (input: ExecutionInput): Promise<FailedRun> => {
  const run = await executedRun(input);
  if (rules.hasEnded(run)) return answerOf(run);
  const failed = await unaccounted(run);
  await storeFailed(run.id, failed);
  const decided = rules.failRun(stateOf(run), rules.whyNotDone(run), failed.length, effects.now());
  await transact(planRun(run, decided).writes);
  const now = await loadRun(run.id);
  if (rules.isUnderWay(now)) throw new Error(`${run.id} changed; try again`);
  return answerOf(now);
};
