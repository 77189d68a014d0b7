import { createHash } from 'node:crypto';
import { city } from '@jieti/lambda';
import { nameOfOffice } from '@jieti/lambda/contract';
import {
  type Case,
  type CaseTask,
  type CompetentOffice,
  tasksOf,
  type UnitFacts,
  type UnitId,
} from '@jieti/rules';
import type { Write } from '@jieti/store';
import { taskKey, tasksPartition } from '../keys.ts';
import { table } from '../table.ts';

/** A task as it waits for one body in its place, or for the unit. */
export interface TaskRow {
  readonly case: string;
  readonly unit: UnitId;
  readonly task: Omit<CaseTask, 'offices'>;
  /** The capacities that count; empty where it is the unit's. */
  readonly offices: readonly Omit<CompetentOffice, 'articles'>[];
}

/** The tasks that stand in the index for a case: by the name of each, a mark of what its row says. */
export type TaskMarks = Readonly<Record<string, string>>;

interface Owned {
  /** Unique within the case. */
  readonly name: string;
  readonly owner: string;
  readonly row: TaskRow;
}

/** The bodies of a task, each with the capacities that count. */
const byBody = (offices: readonly CompetentOffice[]): ReadonlyMap<string, readonly CompetentOffice[]> =>
  Map.groupBy(offices, nameOfOffice);

const ownedBy = (state: Case, { offices, ...task }: CaseTask): Owned[] => {
  const about = { case: state.id, unit: state.unit, task };
  const nameFor = (owner: string) => `${task.kind}#${task.number ?? 0}#${owner}`;
  if (task.whose === 'unit')
    return [{ name: nameFor(state.unit), owner: state.unit, row: { ...about, offices: [] } }];
  return [...byBody(offices)].map(([owner, all]) => ({
    name: nameFor(owner),
    owner,
    row: { ...about, offices: all.map(({ articles, ...office }) => office) },
  }));
};

/**
 * Nearest first, of one day duties before rights, and last what no day is set for, the oldest first. It names the task and not whose it
 * is: a body that took over from two finds it once.
 */
const orderOf = ({ case: id, task: { due, since, kind, number } }: TaskRow): string =>
  `${due ? `${due.until}#${due.expires ? 'right' : 'duty'}` : `~${since}`}#${id}#${kind}#${number ?? 0}`;

const markOf = (row: TaskRow): string =>
  createHash('sha256').update(JSON.stringify(row)).digest('base64url').slice(0, 12);

const put = ({ name, owner, row }: Owned): Write =>
  table.put({
    ...taskKey(row.case, name),
    entity: 'case-task',
    ...row,
    GSI1PK: tasksPartition(owner),
    GSI1SK: orderOf(row),
  });

/** What nobody waits for any more stands in no index: nothing is deleted from a case. */
const takeOut = (state: Case, name: string): Write =>
  table.put({ ...taskKey(state.id, name), entity: 'case-task' });

/**
 * Plans the tasks of a case with its state: those that appear or say something else are written, those that go are taken out of the
 * index, and what stays as it is costs nothing.
 * @param before the marks of those that stand there.
 */
export const planTasks = (
  state: Case,
  unit: UnitFacts,
  before: TaskMarks = {},
): { readonly marks: TaskMarks; readonly writes: readonly Write[] } => {
  const owned = tasksOf(state, { city: city(), unit }).flatMap((task) => ownedBy(state, task));
  const marks: TaskMarks = Object.fromEntries(owned.map(({ name, row }) => [name, markOf(row)]));
  return {
    marks,
    writes: [
      ...owned.filter(({ name }) => marks[name] !== before[name]).map(put),
      ...Object.keys(before)
        .filter((name) => marks[name] === undefined)
        .map((name) => takeOut(state, name)),
    ],
  };
};
