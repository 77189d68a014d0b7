import type { StageDefinition } from '../city.ts';
import type { ExplanationBuilder } from '../decision/explanation-builder.ts';
import type { Act, ActContext } from './acts.ts';
import type { Case } from './case.ts';
import type { Cited } from './resolution.ts';
import type { TermChoice } from './term-choice.ts';

/** What is at hand when an open proposal is judged. */
export interface Judging {
  readonly state: Extract<Case, { status: 'proposed' }>;
  readonly act: Extract<Act, { type: 'decide' }>;
  readonly context: ActContext;
  readonly stage: StageDefinition;
  readonly choice: TermChoice;
  /** The resolution it rests on, judged anew as the session stands now: minutes may have been corrected since. */
  readonly cited: Cited;
  readonly evidence: ExplanationBuilder;
}
