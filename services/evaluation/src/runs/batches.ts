import type { Key } from '@jieti/lambda';
import type { FailedUnit } from '../contract/runs.ts';
import { batchPrefix, failedKey, failedPrefix, runPK } from '../keys.ts';
import { allOf, putAll } from '../table.ts';

/** What a graded batch left behind: how far it came, and each unit's score for the ranking. */
export interface BatchRecord extends Key {
  readonly entity: 'graded-batch';
  readonly batch: number;
  readonly graded: number;
  readonly failed: readonly FailedUnit[];
  readonly scores: readonly { readonly id: string; readonly group: string; readonly score: number }[];
}

export const batchRecords = (runId: string): Promise<BatchRecord[]> =>
  allOf<BatchRecord>({ PK: runPK(runId), prefix: batchPrefix });

/** A run's answer names at most so many units; the count is exact. */
const maxNamed = 1_000;
const pageSize = 200;

interface FailedPage extends Key {
  readonly units: readonly FailedUnit[];
}

/** Keeps the units a run could not grade, by name. */
export const keepFailed = (runId: string, failed: readonly FailedUnit[]): Promise<void> => {
  const named = failed.slice(0, maxNamed);
  const pages = Array.from({ length: Math.ceil(named.length / pageSize) }, (_, page) => ({
    ...failedKey(runId, page),
    entity: 'failed-units',
    units: named.slice(page * pageSize, (page + 1) * pageSize),
  }));
  return putAll(pages);
};

/** The units that failed, as many as the run counts: pages of an earlier, longer list may still lie behind them. */
export const failedOf = async (runId: string, count: number): Promise<FailedUnit[]> => {
  const pages = await allOf<FailedPage>({ PK: runPK(runId), prefix: failedPrefix });
  return pages.flatMap(({ units }) => units).slice(0, count);
};
