import type { StageDefinition } from '../../city.ts';
import type { ExplanationBuilder } from '../../decision/explanation-builder.ts';
import type { Act, ActContext } from '../case/act.ts';
import type { ProposedCase } from '../case/case.ts';
import type { Cited } from '../proposal/resolution.ts';
import type { TermChoice } from '../proposal/term-choice.ts';

/** All that is at hand when an open proposal is judged. */
export interface Judging {
  readonly state: ProposedCase;
  readonly act: Extract<Act, { type: 'decide' }>;
  readonly context: ActContext;
  readonly stage: StageDefinition;
  readonly choice: TermChoice;
  /** The resolution it rests on, judged anew as the session stands now: minutes may have been corrected since. */
  readonly cited: Cited;
  readonly builder: ExplanationBuilder;
}
