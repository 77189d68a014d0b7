import { city, type Write } from '@jieti/lambda';
import { type Case, type CaseId, nextCheckpointOf, type UnitFacts } from '@jieti/rules';
import {
  caseKey,
  checkpointPartition,
  scopeKey,
  scopePartition,
  statusPartition,
  unitPartition,
} from './keys.ts';
import { orderOf } from './lists/order.ts';
import { summaryOf } from './lists/summary.ts';
import { put, putOver, read } from './table.ts';

/** A case as the table holds it: the state, and where its ledger stands. */
export interface CaseRecord {
  readonly state: Case;
  readonly version: number;
  /** Hash of the last ledger entry. */
  readonly head: string;
}

export const loadCase = (id: CaseId): Promise<CaseRecord | null> => read<CaseRecord>(caseKey(id));

/** The sweep's index: sparse, only cases whose measure has a checkpoint to come. */
const checkpointAttributes = (state: Case): Record<string, string> => {
  const next = nextCheckpointOf(state, city());
  return next === null ? {} : { GSI2PK: checkpointPartition, GSI2SK: `${next}#${state.id}` };
};

const caseItem = (state: Case, head: string) => ({
  ...caseKey(state.id),
  entity: 'case',
  version: state.version,
  head,
  state,
  summary: summaryOf(state),
  GSI1PK: unitPartition(state.unit),
  GSI1SK: orderOf(state),
  ...checkpointAttributes(state),
});

/** One row for the unit and for every locality above it: whoever looks there may see the case. */
const scopeItem = (state: Case, head: string, scope: string) => ({
  ...scopeKey(state.id, scope),
  entity: 'case-in-scope',
  head,
  summary: summaryOf(state),
  GSI1PK: scopePartition(scope),
  GSI1SK: orderOf(state),
  GSI2PK: statusPartition(scope, state.status),
  GSI2SK: orderOf(state),
});

/** Writes of a case's new state over the version it was decided on, with the rows its lists are made of. */
export const caseWrites = (state: Case, head: string, over: number | null, unit: UnitFacts): Write[] => [
  putOver(caseItem(state, head), over),
  ...[unit.id, ...unit.ancestors.map((a) => a.id)].map((scope) => put(scopeItem(state, head, scope))),
];
