import type { Actor, DocumentRef } from '../../decision/index.ts';
import type { Instant } from '../../vocabulary.ts';
import type { GradedYear } from '../evaluator.ts';
import type { ResultsHash } from '../runs/index.ts';

/** The act of publication (A10); there is one a year for each that evaluates. */
export interface Publication extends GradedYear {
  readonly runId: string;
  readonly document: DocumentRef;
  readonly publishedAt: Instant;
  readonly actor: Actor;
  /** The results as they were first published. */
  readonly results: ResultsHash;
  /** The number of times that results were put right since, by a document. */
  readonly corrections: number;
}
