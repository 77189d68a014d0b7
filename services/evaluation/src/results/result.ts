import { emptyChain, hashOfState } from '@jieti/ledger';
import type { Move, UnitResult, UnitYear } from '@jieti/rules';
import type { Chained, Item, Key } from '@jieti/store';
import { rankOrder, resultKey, resultsPK } from '../keys.ts';
import { table } from '../table.ts';

/** A unit's graded year before anybody is ranked, as a batch writes it. */
export interface GradedRecord extends Key {
  readonly entity: 'graded';
  readonly graded: UnitYear;
}

/** A unit's result by the run a what-if is held against, and how it moves. */
export interface ComparedResult extends Move {
  readonly runId: string;
  readonly before: Pick<UnitResult, 'group' | 'rank'> & Pick<UnitResult['outcome'], 'score' | 'grade'>;
}

/**
 * Written by the run; draft or published is said by the year, not here. Once published it is the version in force, and
 * changes only together with a new version. Both indexes hold the rank order. Its history begins with the first change: as
 * published first, all results of the year are covered by the entry of the publication.
 */
export interface ResultRecord extends Key, Chained {
  readonly entity: 'result';
  readonly GSI1PK: string;
  readonly GSI1SK: string;
  readonly GSI2PK: string;
  readonly GSI2SK: string;
  readonly result: UnitResult;
  /** Only in a what-if: how the unit moves against the run it is held against. */
  readonly compared?: ComparedResult;
}

const unchanged: Chained = { version: emptyChain.entries, head: emptyChain.head };

/** A result as the table holds it. */
export const recordOf = (
  runId: string,
  result: UnitResult,
  { version, head }: Chained = unchanged,
): ResultRecord & Item => {
  const { year, unit, group, rank, outcome } = result;
  const partition = resultsPK(year, runId);
  const order = rankOrder(group, rank, unit);
  return {
    ...resultKey(year, runId, unit),
    GSI1PK: partition,
    GSI1SK: order,
    GSI2PK: `${partition}#${outcome.grade}`,
    GSI2SK: order,
    entity: 'result',
    result,
    version,
    head,
  };
};

/** The version of a result that stands there; 1 until it was changed. */
export const versionOf = ({ version }: Pick<ResultRecord, 'version'>): number => version + 1;

/** A unit's result of a run, in its latest version. */
export const resultOf = (year: number, runId: string, unit: string): Promise<ResultRecord | undefined> =>
  table.read<ResultRecord>(resultKey(year, runId, unit));

/** The hash by which the publication, or the last entry of its history, covers a result. */
export const hashOfResult = (result: UnitResult): string => hashOfState(result);
