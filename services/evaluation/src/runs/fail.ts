import { effects } from '@jieti/lambda';
import { thaw } from '../content.ts';
import type { FailedUnit } from '../contract/runs.ts';
import { table } from '../table.ts';
import { batchPages, keepFailed } from './batches.ts';
import { type ExecutionInput, runOf } from './execution.ts';
import { type Manifest, unitsOfBatch } from './frozen.ts';
import { commitBySystem, isComplete, loadRun, type Run, type RunReason, runWrite } from './run.ts';

const reasons: Record<'not-frozen' | 'batches-failed', RunReason> = {
  'not-frozen': {
    code: 'not-frozen',
    zh: '未能固定考评输入,请重新发起',
    en: 'The inputs could not be frozen; ask for another run',
  },
  'batches-failed': {
    code: 'batches-failed',
    zh: '有单位未能评定,本次评定未完成',
    en: 'Some units could not be graded; the run is not complete',
  },
};

/** Units of the run no batch accounts for, by name. */
const unaccounted = async (run: Run): Promise<FailedUnit[]> => {
  if (!run.frozen) return [];
  const records = new Map<number, readonly FailedUnit[]>();
  for await (const page of batchPages(run.id))
    for (const { batch, failed } of page) records.set(batch, failed);
  const manifest = await thaw<Manifest>(run.frozen.inputHash);
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

/** Complete, or refused with its reasons before anything was frozen. */
const isSettled = ({ status, frozen }: Run): boolean =>
  isComplete(status) || (status === 'failed' && frozen === null);

/** What the machine's Catch answers. */
export interface FailedRun {
  readonly runId: string;
  readonly status: Run['status'];
  /** Nothing broke: the run could not be done (no scheme, scores missing), and the office reads why on the run. */
  readonly refused: boolean;
}

const answerOf = ({ id, status, frozen, reason }: Run): FailedRun => ({
  runId: id,
  status,
  refused: status === 'failed' && frozen === null && reason?.code !== 'not-frozen',
});

/**
 * What the machine's Catch does: marks the run failed and names the units that are missing. A run that already said why
 * it failed, or that was completed meanwhile, stays as it is.
 */
export const failRun = async (input: ExecutionInput): Promise<FailedRun> => {
  const { run, isNew } = await runOf(input);
  if (isSettled(run)) return answerOf(run);
  const failed = await unaccounted(run);
  await keepFailed(run.id, failed);
  const reason = reasons[run.frozen ? 'batches-failed' : 'not-frozen'];
  const change = { status: 'failed', reason, failedCount: failed.length, endedAt: effects.now() } as const;
  const write = isNew
    ? {
        Put: {
          TableName: table.name(),
          Item: { ...run, ...change },
          ConditionExpression: 'attribute_not_exists(PK)',
        },
      }
    : runWrite(run, change);
  await commitBySystem(run.year, 'grading-failed', { runId: run.id, reason }, [write]);
  const now = await loadRun(run.id);
  if (now.status === 'requested' || now.status === 'grading') throw new Error(`${run.id} changed; try again`);
  return answerOf(now);
};
