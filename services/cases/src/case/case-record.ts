import { city } from '@jieti/lambda';
import {
  type Case,
  type CaseId,
  type CaseToRead,
  decidingPlaces,
  isVerified,
  measuresOf,
  nextCheckpointOf,
  type UnitFacts,
  type UnitId,
} from '@jieti/rules';
import { atVersion, type Chained, type Write } from '@jieti/store';
import {
  agendaKey,
  agendaPartition,
  caseKey,
  checkpointKey,
  checkpointPartition,
  scopeKey,
  scopePartition,
  statusPartition,
  unitPartition,
} from '../keys.ts';
import { table } from '../table.ts';
import type { Course } from './apply-events.ts';
import { type Agenda, agendaOf } from './case-agenda.ts';
import { orderOf } from './case-order.ts';
import { summaryOf } from './case-summary.ts';
import { planTasks, type TaskMarks } from './case-tasks.ts';

/** A case as the table holds it: the state, and where its ledger stands. */
export interface CaseRecord extends Chained {
  readonly state: Case;
  /** The tasks that were written with it; absent in a record from before there were any. */
  readonly tasks?: TaskMarks;
}

/** A state, and the hash of the ledger entry that led to it. */
type Standing = Pick<CaseRecord, 'state' | 'head'>;

export const loadCase = (id: CaseId): Promise<CaseRecord | undefined> => table.read(caseKey(id));

/** What says who may read a case. */
export const toRead = (state: Case): CaseToRead => ({
  verified: isVerified(state),
  decidedIn: decidingPlaces(state),
});

/** The summary and the place that the rows of a case have in lists. */
const listed = (state: Case, { deadlines }: Agenda) => ({
  summary: summaryOf(state, deadlines),
  order: orderOf(state, deadlines[0]?.until ?? null),
  about: toRead(state),
});

type Listed = ReturnType<typeof listed>;

/** It stands in no index: its state is large, and every act would write it once more for each. What finds it lies beside it. */
const caseItem = ({ state, head }: Standing, tasks: TaskMarks) => ({
  ...caseKey(state.id),
  entity: 'case',
  version: state.version,
  head,
  state,
  tasks,
});

/** The sweep's index: sparse, only cases whose measure has a checkpoint to come. None is written before there is a measure. */
const checkpointWrites = (state: Case): Write[] => {
  if (measuresOf(state).length === 0) return [];
  const next = nextCheckpointOf(state, city());
  const place = next === null ? {} : { GSI2PK: checkpointPartition, GSI2SK: `${next}#${state.id}` };
  return [table.put({ ...checkpointKey(state.id), entity: 'case-checkpoint', ...place })];
};

/** A case is found at its unit, in every locality above it, and where something of it was decided. */
const scopesOf = (state: Case, unit: UnitFacts): UnitId[] => [
  ...new Set([unit.id, ...unit.ancestors.map(({ id }) => id), ...decidingPlaces(state)]),
];

/** One row for each of these: whoever looks there can read the case. */
const scopeItem = (state: Case, head: string, scope: string, { summary, order, about }: Listed) => ({
  ...scopeKey(state.id, scope),
  entity: 'case-in-scope',
  head,
  summary,
  ...about,
  GSI1PK: scopePartition(scope),
  GSI1SK: order,
  GSI2PK: statusPartition(scope, state.status),
  GSI2SK: order,
});

/**
 * The row of a case in its unit's own list, and by it the sweep finds whom to remind next: that is sparse too, only while somebody must
 * be.
 */
const agendaItem = (state: Case, { nextReminder }: Agenda, { summary, order, about }: Listed) => ({
  ...agendaKey(state.id),
  entity: 'case-agenda',
  summary,
  ...about,
  GSI1PK: unitPartition(state.unit),
  GSI1SK: order,
  ...(nextReminder && { GSI2PK: agendaPartition, GSI2SK: `${nextReminder}#${state.id}` }),
});

/**
 * Writes of a case's state over the record it was decided on, with the rows its lists and reminders are made of, and with the tasks that
 * appear or go.
 */
export const caseWrites = (
  next: Standing,
  over: CaseRecord | undefined,
  unit: UnitFacts,
  agenda: Agenda = agendaOf(next.state, unit),
): Write[] => {
  const { state, head } = next;
  const row = listed(state, agenda);
  const tasks = planTasks(state, unit, over?.tasks);
  return [
    table.replace(caseItem(next, tasks.marks), atVersion(over?.version)),
    table.put(agendaItem(state, agenda, row)),
    ...checkpointWrites(state),
    ...scopesOf(state, unit).map((scope) => table.put(scopeItem(state, head, scope, row))),
    ...tasks.writes,
  ];
};

/** Writes of a case that events carried on, over the record they were judged on, with its entries. */
export const courseWrites = (course: Course, over: CaseRecord | undefined, unit: UnitFacts): Write[] => [
  ...caseWrites(course, over, unit),
  ...course.writes,
];
