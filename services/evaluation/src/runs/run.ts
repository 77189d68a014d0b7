import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Bilingual, YearSettings } from '@jieti/rules';
import { documents, isLostRace, type Key, type Write } from '@jieti/store';
import { auditWrite, type By, bySystem } from '../audit.ts';
import { runKey } from '../keys.ts';
import { read, table } from '../table.ts';

/** Why a whole run failed. */
export interface RunReason extends Bilingual {
  readonly code: string;
}

/** What a run asks beside the year as it is: the frozen inputs of another run under other values; nothing is published. */
export interface WhatIf {
  /** The run whose frozen inputs it grades, and whose results it is held against. */
  readonly of: string;
  /** Another scheme, by the hash of its content; 0 where it is no version of the year's. Absent: the same. */
  readonly scheme?: { readonly version: number; readonly hash: string };
  readonly otherwise?: YearSettings;
  /** Once it has ended: how many units are graded better, worse, or the same. */
  readonly moves?: { readonly better: number; readonly worse: number; readonly same: number };
}

/**
 * A run that grades a year. requested → grading (its inputs are frozen) → draft → published, a what-if → what-if; or failed,
 * from where a run whose inputs are frozen may still be completed.
 */
export interface Run extends Key {
  readonly entity: 'grading-run';
  readonly id: string;
  readonly year: number;
  readonly status: 'requested' | 'grading' | 'draft' | 'published' | 'what-if' | 'failed';
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
  /** Since when it grades, and how many units were graded before: for the estimate of what is left. */
  readonly going?: { readonly since: string; readonly done: number };
  readonly whatIf?: WhatIf;
  readonly version: number;
}

/** Every unit is accounted for, and nothing more is to be done. */
export const isComplete = (status: Run['status']): boolean =>
  status === 'draft' || status === 'published' || status === 'what-if';

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
    TableName: table.name(),
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
    if (isLostRace(error)) return false;
    throw error;
  }
};
