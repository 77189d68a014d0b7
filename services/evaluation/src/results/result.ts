import type { Move, ScoredIndicator, UnitResult, UnitYear } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { rankOrder, resultsPK } from '../keys.ts';
import { read } from '../table.ts';

export type { ScoredIndicator };

/** A unit's result: its graded year, its rank in the group, and the quota's effect. */
export type Result = UnitResult;

/** A unit's graded year before anybody is ranked, as a batch writes it. */
export interface GradedRecord extends Key {
  readonly entity: 'graded';
  readonly graded: UnitYear;
}

/** A unit's result by the run a what-if is held against, and how it moves. */
export interface ComparedResult extends Move {
  readonly runId: string;
  readonly before: Pick<Result, 'group' | 'rank'> & Pick<Result['outcome'], 'score' | 'grade'>;
}

/**
 * Written by the run; draft or published is said by the year, not here. Once published it is the version in force, and
 * changes only together with a new version. Both indexes hold the rank order.
 */
export interface ResultRecord extends Key {
  readonly entity: 'result';
  readonly GSI1PK: string;
  readonly GSI1SK: string;
  readonly GSI2PK: string;
  readonly GSI2SK: string;
  readonly result: Result;
  /** Absent: the first. */
  readonly version?: number;
  /** Only in a what-if: how the unit moves against the run it is held against. */
  readonly compared?: ComparedResult;
}

/** A result as the table holds it. */
export const recordOf = (runId: string, result: Result): ResultRecord & Record<string, unknown> => {
  const { year, unit, group, rank, outcome } = result;
  const partition = resultsPK(year, runId);
  const order = rankOrder(group, rank, unit);
  return {
    PK: partition,
    SK: unit,
    GSI1PK: partition,
    GSI1SK: order,
    GSI2PK: `${partition}#${outcome.grade}`,
    GSI2SK: order,
    entity: 'result',
    result,
  };
};

/** Which version of a result stands there; 1 until it was changed. */
export const versionOf = ({ version }: Pick<ResultRecord, 'version'>): number => version ?? 1;

/** A unit's result of a run, in its latest version. */
export const resultOf = (year: number, runId: string, unit: string): Promise<ResultRecord | undefined> =>
  read<ResultRecord>({ PK: resultsPK(year, runId), SK: unit });
