import {
  type Case,
  currentMeasure,
  type Deadline,
  type Instant,
  inQuestionOf,
  type StageId,
  type UnitId,
} from '@jieti/rules';

/** A case in one line of a list. */
export interface CaseSummary {
  readonly id: string;
  readonly version: number;
  readonly unit: UnitId;
  readonly status: Case['status'];
  /** Stage of the measure in force, or else of the open proposal. */
  readonly stage: StageId | null;
  /** A measure of it is in question; absent in a row from before measures could be. */
  readonly inQuestion?: boolean;
  readonly openedAt: Instant;
  /** Nearest deadline of the unit or of an office: the end of its last day. */
  readonly due: Instant | null;
  /** Those that can still be the nearest when the row is read; absent in a row from before they were stored. */
  readonly deadlines?: readonly Deadline[];
}

/** The rung a case stands on: of its measure, else of its proposal. */
export const stageOf = (state: Case): StageId | null =>
  currentMeasure(state)?.stage ?? (state.status === 'proposed' ? state.proposal.stage : null);

/** Rights lapse and give way to the next, a duty does not: what comes after the first duty is never the nearest. */
const upToFirstDuty = (deadlines: readonly Deadline[]): readonly Deadline[] => {
  const duty = deadlines.findIndex(({ expires }) => !expires);
  return duty < 0 ? deadlines : deadlines.slice(0, duty + 1);
};

export const summaryOf = (state: Case, deadlines: readonly Deadline[]): CaseSummary => ({
  id: state.id,
  version: state.version,
  unit: state.unit,
  status: state.status,
  stage: stageOf(state),
  inQuestion: inQuestionOf(state).length > 0,
  openedAt: state.openedAt,
  due: deadlines[0]?.until ?? null,
  deadlines: upToFirstDuty(deadlines),
});
