import type { Key } from '@jieti/store';
import type { FailedUnit } from '../contract/runs.ts';
import { batchPrefix, failedKey, failedPrefix, runPK } from '../keys.ts';
import { allOf, pagesOf, putAll } from '../table.ts';

/** What a graded batch left behind: how far it came, and each unit's score for the ranking. */
export interface BatchRecord extends Key {
  readonly entity: 'graded-batch';
  readonly batch: number;
  readonly graded: number;
  readonly failed: readonly FailedUnit[];
  readonly scores: readonly { readonly id: string; readonly group: string; readonly score: number }[];
}

/** The batches graded so far, a page of the table at a time. */
export const batchPages = (runId: string): AsyncGenerator<BatchRecord[]> =>
  pagesOf<BatchRecord>({ PK: runPK(runId), prefix: batchPrefix });

/** How far a run has come: units graded, in all batches. */
export const gradedSoFar = async (runId: string): Promise<number> => {
  let done = 0;
  for await (const page of batchPages(runId)) for (const { graded } of page) done += graded;
  return done;
};

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
