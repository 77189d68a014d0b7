import type { GradedMeasure } from './caps.ts';
import type { LettersFacts } from './read-fact.ts';

/** The facts that a unit's indicators are scored by. */
export interface ScoredFacts {
  /** Column → value: everything entered. */
  readonly scores: Readonly<Record<string, number>>;
  readonly survey: number | null;
  readonly measures: readonly GradedMeasure[];
  /** Absent in inputs frozen before indicators could fill themselves. */
  readonly letters?: LettersFacts;
}
