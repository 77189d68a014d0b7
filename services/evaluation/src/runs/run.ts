import type { Decided, GradingRun } from '@jieti/rules';
import { runKey } from '../keys.ts';
import { historyOf, type PlannedRecord, planRecord, type RecordOf, type Stored } from '../stored.ts';
import { table } from '../table.ts';

/** A run as the table holds it. */
export type RunRecord = Stored<GradingRun>;

const recordOf = (id: string): RecordOf => ({ entity: 'grading-run', id, key: runKey(id), unit: null });

export const findRun = (id: string): Promise<RunRecord | undefined> => table.read<RunRecord>(runKey(id));

/** @throws if there is none: an execution without its run is a fault of ours. */
export const loadRun = async (id: string): Promise<RunRecord> => {
  const run = await findRun(id);
  if (!run) throw new Error(`there is no grading run ${id}`);
  return run;
};

/** Plans a run's next version over the one that was read, with its entry. */
export const planRun = (
  before: RunRecord | undefined,
  decided: Decided<GradingRun>,
): PlannedRecord<GradingRun> => planRecord(recordOf(decided.state.id), before, decided);

/** Finds the history of a run. */
export const runHistory = (id: string) => historyOf(recordOf(id));

/** The status as answers have it: a completed run is its year's draft, a what-if is never that. */
export const statusOf = ({
  status,
  kind,
}: Pick<GradingRun, 'status' | 'kind'>):
  | 'requested'
  | 'grading'
  | 'draft'
  | 'what-if'
  | 'published'
  | 'failed' => {
  if (status !== 'completed') return status;
  return kind === 'what-if' ? 'what-if' : 'draft';
};
