import type { FailedUnit, Standing } from '@jieti/rules';
import type { Key } from '@jieti/store';
import { batchPrefix, failedKey, failedPrefix, runPK } from '../keys.ts';
import { table } from '../table.ts';

/** A unit, and what it is ranked by. */
export interface UnitStanding extends Standing {
  readonly id: string;
}

/** A graded batch leaves this behind: the units it could not grade, and each unit's score and cap for the ranking. */
export interface BatchRecord extends Key {
  readonly entity: 'graded-batch';
  readonly batch: number;
  readonly graded: number;
  readonly failed: readonly FailedUnit[];
  readonly scores: readonly UnitStanding[];
}

/** The batches graded so far, a page of the table at a time. */
export const batchPages = (runId: string): AsyncGenerator<BatchRecord[]> =>
  table.pages<BatchRecord>({ partition: runPK(runId), prefix: batchPrefix });

/** Counts the units of a run that are graded so far, in all batches. */
export const gradedSoFar = async (runId: string): Promise<number> => {
  let done = 0;
  for await (const page of batchPages(runId)) for (const { graded } of page) done += graded;
  return done;
};

/** A run's answer names at most so many units; the count is exact. */
export const mostNamed = 1_000;
const pageSize = 200;

interface FailedPage extends Key {
  readonly units: readonly FailedUnit[];
}

/** Stores the units a run could not grade, by name (idempotent). */
export const storeFailed = (runId: string, failed: readonly FailedUnit[]): Promise<void> => {
  const named = failed.slice(0, mostNamed);
  const pages = Array.from({ length: Math.ceil(named.length / pageSize) }, (_, page) => ({
    ...failedKey(runId, page),
    entity: 'failed-units',
    units: named.slice(page * pageSize, (page + 1) * pageSize),
  }));
  return table.putMany(pages);
};

/** The units that failed, as many as the run counts: pages of an earlier, longer list may still lie behind them. */
export const failedOf = async (runId: string, count: number): Promise<FailedUnit[]> => {
  const pages = await table.all<FailedPage>({ partition: runPK(runId), prefix: failedPrefix });
  return pages.flatMap(({ units }) => units).slice(0, count);
};
