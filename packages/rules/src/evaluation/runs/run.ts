import type { Actor, Refusal } from '../../decision/index.ts';
import type { Bilingual, Instant } from '../../vocabulary.ts';
import type { GradedYear } from '../evaluator.ts';
import type { YearSettings } from '../grading/index.ts';

/** A run grades a year; or it asks what another scheme or other values would make of one, and nothing of it is published. */
export const runKinds = ['year', 'what-if'] as const;
export type RunKind = (typeof runKinds)[number];

/**
 * requested → grading (its inputs are frozen) → completed, which makes it the year's draft unless it is a what-if → published;
 * or failed, from where a run whose inputs are frozen may still be completed.
 */
export const runStatuses = ['requested', 'grading', 'completed', 'published', 'failed'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** The reason why a whole run failed. */
export interface RunReason extends Bilingual {
  readonly code: string;
}

export const reasonOf = ({ code, text }: Refusal): RunReason => ({ code, zh: text.zh, en: text.en });

/** The numbers of units that another way of grading grades better, worse, or the same. */
export interface Moves {
  readonly better: number;
  readonly worse: number;
  readonly same: number;
}

/** A what-if grades the frozen inputs of another run under other values. */
export interface WhatIf {
  /** The run whose frozen inputs it grades, and whose results it is held against. */
  readonly of: string;
  /** Another scheme, by the hash of its content; 0 where it is no version of the year's. Absent: the same. */
  readonly scheme?: { readonly version: number; readonly hash: string };
  readonly otherwise?: YearSettings;
  /** Once it has ended. */
  readonly moves?: Moves;
}

/** The inputs of a run, once they are frozen. */
export interface FrozenInputs {
  readonly inputHash: string;
  readonly schemeVersion: number;
  readonly total: number;
  readonly batches: number;
  /** Units accounted for and not graded; named in the frozen inputs. Absent: none. */
  readonly notGraded?: number;
  /** Reviews upheld before; what they corrected is in it. Absent: none. */
  readonly reviews?: number;
}

/** The number of results of a run, and one hash over all of them in the order of their units: by it an altered grade is found. */
export interface ResultsHash {
  readonly count: number;
  readonly hash: string;
}

export interface GradingRun extends GradedYear {
  readonly id: string;
  readonly kind: RunKind;
  readonly status: RunStatus;
  readonly requestedAt: Instant;
  readonly requestedBy: Actor;
  readonly endedAt: Instant | null;
  readonly reason: RunReason | null;
  readonly failedCount: number;
  /** Null until the inputs are frozen. */
  readonly frozen: FrozenInputs | null;
  /** Since when it grades, and how many units were graded before: for the estimate of what is left. */
  readonly going?: { readonly since: Instant; readonly done: number };
  readonly whatIf?: WhatIf;
  /** Of a run of the year itself, once it is complete. */
  readonly results?: ResultsHash;
}

/** Every unit is accounted for, and nothing more is to be done. */
export const isComplete = ({ status }: Pick<GradingRun, 'status'>): boolean =>
  status === 'completed' || status === 'published';

/** True of a run that was refused when it was graded already: another has published one of its units meanwhile (A10). */
export const isOvertaken = ({ status, reason }: Pick<GradingRun, 'status' | 'reason'>): boolean =>
  status === 'failed' && reason?.code === 'graded-elsewhere';

/** Nothing more can become of it: it is complete, or was refused before anything was frozen, or because another published meanwhile. */
export const hasEnded = (run: Pick<GradingRun, 'status' | 'frozen' | 'reason'>): boolean =>
  isComplete(run) || (run.status === 'failed' && run.frozen === null) || isOvertaken(run);

/** A run of the year itself that is graded as a whole: a draft, or what was published. */
export const isGraded = (run: Pick<GradingRun, 'status' | 'kind'>): boolean =>
  run.kind === 'year' && isComplete(run);

/** A run as it begins. */
export const newRun = (
  { id, year, by, kind }: Pick<GradingRun, 'id' | 'year' | 'by' | 'kind'>,
  requestedAt: Instant,
  requestedBy: Actor,
): GradingRun => ({
  id,
  year,
  ...(by !== undefined && { by }),
  kind,
  status: 'requested',
  requestedAt,
  requestedBy,
  endedAt: null,
  reason: null,
  failedCount: 0,
  frozen: null,
});
