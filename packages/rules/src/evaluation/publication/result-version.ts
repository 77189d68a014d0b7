import type { Actor, Decided, DocumentRef } from '../../decision/index.ts';
import type { Bilingual, CaseId, Grade, Instant, UnitId } from '../../vocabulary.ts';
import type { Cap, UnitResult } from '../grading/index.ts';

/** Why there is a version of a published result. */
export const versionCauses = ['published', 'facts-changed', 'error-corrected', 'group-changed'] as const;
export type VersionCause = (typeof versionCauses)[number];

/** The message of another service that brought a fact, or the event that was entered. */
export interface FactEvent {
  readonly type: string;
  readonly caseId?: CaseId;
  readonly event?: string;
  /** The record of a leader's criminal liability that no case referred. */
  readonly liability?: string;
  readonly version: number;
}

/** A value of a published year that was wrong. `indicator` null: the survey. */
export interface CorrectedValue {
  readonly indicator: string | null;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** A version in short. */
export interface GradeAndScore {
  readonly grade: Grade;
  readonly score: number;
  /** Its rank in the group; absent in what was stored before it was told. */
  readonly rank?: number;
}

const inShort = ({ rank, outcome: { grade, score } }: UnitResult): GradeAndScore => ({ grade, score, rank });

/** The new version of another unit's result that a result follows: which fact of which unit. */
export interface Origin {
  readonly unit: UnitId;
  readonly name: Bilingual;
  readonly version: number;
  readonly why: Bilingual;
}

/** So many origins are named at most: a version is one item of the table. */
export const mostOrigins = 20;

/** The history's words for a new version of a published result: what changed, and why. */
export type ResultChanged = {
  readonly year: number;
  /** Its number; 1 is what was published first. */
  readonly version: number;
  readonly cause: Exclude<VersionCause, 'published'>;
  /** The paper of whoever put an error right; null where a fact changed it by itself. */
  readonly document: DocumentRef | null;
  readonly event: FactEvent | null;
  /** Caps that fell with this version, and caps that came (A25). */
  readonly lifted: readonly Cap[];
  readonly added: readonly Cap[];
  readonly corrections: readonly CorrectedValue[];
  /** The changes of others in the group that it follows. */
  readonly dueTo: readonly Origin[];
  readonly before: GradeAndScore;
  readonly after: GradeAndScore;
};

/** A published result in the version in force. */
export interface VersionInForce {
  readonly result: UnitResult;
  readonly version: number;
}

type Change = Pick<ResultChanged, 'cause'> &
  Partial<Pick<ResultChanged, 'document' | 'event' | 'lifted' | 'added' | 'corrections' | 'dueTo'>>;

const types = {
  'facts-changed': 'result-regraded',
  'error-corrected': 'result-corrected',
  'group-changed': 'result-follows-group',
} as const;

/** The event of a new version, over the one it was made of. */
export const newVersion = (
  over: VersionInForce,
  result: UnitResult,
  change: Change,
  { at, actor }: { readonly at: Instant; readonly actor: Actor },
): Decided<UnitResult, ResultChanged> => ({
  type: types[change.cause],
  at,
  actor,
  articles: ['evaluation', 'caps'],
  explanation: result.outcome.explanation,
  data: {
    year: result.year,
    version: over.version + 1,
    document: null,
    event: null,
    lifted: [],
    added: [],
    corrections: [],
    dueTo: [],
    ...change,
    before: inShort(over.result),
    after: inShort(result),
  },
  state: result,
});
