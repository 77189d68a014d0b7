import type { GradedMeasure } from './caps.ts';
import type { LettersFacts } from './read-fact.ts';
import type { ResultsBelow } from './results-below.ts';

/** The facts that a unit's indicators are scored by. */
export interface ScoredFacts {
  /** Column → value: everything entered. */
  readonly scores: Readonly<Record<string, number>>;
  readonly survey: number | null;
  readonly measures: readonly GradedMeasure[];
  /** Absent in inputs frozen before indicators could fill themselves. */
  readonly letters?: LettersFacts;
  /** The unit's own published year; null where it has none, absent in inputs frozen before it was read. */
  readonly below?: ResultsBelow | null;
}
