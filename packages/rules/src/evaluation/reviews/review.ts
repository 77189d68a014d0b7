import type { Actor } from '../../decision/index.ts';
import type { Instant, UnitId } from '../../vocabulary.ts';
import type { GradedYear } from '../evaluator.ts';

/** The answer to a unit that asked for review. */
export const reviewOutcomes = ['upheld', 'rejected'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** A score of the unit as it should be. */
export interface CorrectedScore {
  readonly indicator: string;
  readonly score: number;
}

/** The CGC office's answer. */
export interface ReviewResolution {
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
  readonly scores: readonly CorrectedScore[];
  readonly at: Instant;
  readonly actor: Actor;
  /** Upheld: the run that grades the year again. */
  readonly runId: string | null;
}

/** A unit asked for its draft result to be reviewed (A10). */
export interface Review extends GradedYear {
  readonly unit: UnitId;
  /** Its number among the reviews of the unit's year, from 1. */
  readonly number: number;
  /** The draft it is about. */
  readonly runId: string;
  readonly reasons: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly resolution: ReviewResolution | null;
}
