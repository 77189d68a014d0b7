import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { documents, type Key, lostRace, type Write } from '@jieti/lambda';
import type { Bilingual } from '@jieti/rules';
import { auditWrite, type By, bySystem } from '../audit.ts';
import { runKey } from '../keys.ts';
import { read, table } from '../table.ts';

/** Why a whole run failed. */
export interface RunReason extends Bilingual {
  readonly code: string;
}

/**
 * A run that grades a year. requested → grading (its inputs are frozen) → draft → published; or failed, from where a
 * run whose inputs are frozen may still be completed.
 */
export interface Run extends Key {
  readonly entity: 'grading-run';
  readonly id: string;
  readonly year: number;
  readonly status: 'requested' | 'grading' | 'draft' | 'published' | 'failed';
  readonly requestedAt: string;
  readonly requestedBy: By;
  readonly endedAt: string | null;
  readonly reason: RunReason | null;
  readonly failedCount: number;
  /** What it grades by; null until the inputs are frozen. */
  readonly frozen: {
    readonly inputHash: string;
    readonly schemeVersion: number;
    readonly total: number;
    readonly batches: number;
    /** Units accounted for and not graded; named in the frozen inputs. Absent: none. */
    readonly notGraded?: number;
    /** Reviews upheld before; what they corrected is in it. Absent: none. */
    readonly reviews?: number;
  } | null;
  readonly version: number;
}

/** A run's first record: `requested` is started by the table's stream, the schedule's own is `grading` at once. */
export const newRun = (
  id: string,
  year: number,
  at: string,
  by: By,
  status: 'requested' | 'grading' = 'requested',
): Run => ({
  ...runKey(id),
  entity: 'grading-run',
  id,
  year,
  status,
  requestedAt: at,
  requestedBy: by,
  endedAt: null,
  reason: null,
  failedCount: 0,
  frozen: null,
  version: 1,
});

export const findRun = (id: string): Promise<Run | undefined> => read<Run>(runKey(id));

/** @throws if there is none: an execution without its run is a fault of ours. */
export const loadRun = async (id: string): Promise<Run> => {
  const run = await findRun(id);
  if (!run) throw new Error(`there is no grading run ${id}`);
  return run;
};

/** Writes a run's next version, if nobody else did. */
export const runWrite = (run: Run, change: Partial<Run>): Write => ({
  Put: {
    TableName: table(),
    Item: { ...run, ...change, version: run.version + 1 },
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': run.version },
  },
});

/** Writes, together, what the machine did, with its audit entry. False if somebody else was first. */
export const commitBySystem = async (
  year: number,
  act: string,
  data: Readonly<Record<string, unknown>>,
  writes: readonly Write[],
): Promise<boolean> => {
  try {
    await documents.send(
      new TransactWriteCommand({ TransactItems: [...writes, auditWrite(year, act, bySystem, data)] }),
    );
    return true;
  } catch (error) {
    if (lostRace(error)) return false;
    throw error;
  }
};
