import { type Decided, eventOf, type GradingRun } from '@jieti/rules';
import { atVersion, type Chained, chainOf, type Key, planEntry, type Write } from '@jieti/store';
import { runKey } from '../keys.ts';
import { table } from '../table.ts';

/** A run as the table holds it. */
export interface RunRecord extends GradingRun, Chained, Key {
  readonly entity: 'grading-run';
}

const subjectOf = (id: string) => ({ type: 'grading-run', id });

export const findRun = (id: string): Promise<RunRecord | undefined> => table.read<RunRecord>(runKey(id));

/** @throws if there is none: an execution without its run is a fault of ours. */
export const loadRun = async (id: string): Promise<RunRecord> => {
  const run = await findRun(id);
  if (!run) throw new Error(`there is no grading run ${id}`);
  return run;
};

/** The run alone, as the rules know it. */
export const runOf = ({
  PK: _,
  SK: __,
  entity: ___,
  version: ____,
  head: _____,
  ...run
}: RunRecord): GradingRun => run;

/** Plans a run's next version over the one that was read, with its entry. */
export const planRun = (
  before: Chained | undefined,
  decided: Decided<GradingRun>,
): { readonly version: number; readonly writes: readonly Write[] } => {
  const { id } = decided.state;
  const content = { subject: subjectOf(id), unit: null, ...eventOf(decided) };
  const { version, head, write } = planEntry(table, chainOf(before), content, decided.state);
  const item = { ...runKey(id), entity: 'grading-run', ...decided.state, version, head };
  return { version, writes: [table.replace(item, atVersion(before?.version)), write] };
};

/** Finds the history of a run. */
export const runHistory = (id: string) => [table, subjectOf(id), () => findRun(id)] as const;

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
