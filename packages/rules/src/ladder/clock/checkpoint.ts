import type { Instant, StageId } from '../../vocabulary.ts';

/** A timer's identity: an execution that does not match the case any more does nothing. */
export interface Fence {
  readonly stage: StageId;
  readonly entry: number;
}

/**
 * The next step of a stage's machine; `rules` gives instants, infra holds no duration. It finishes where the measure is not its own any
 * more, has ended or gone to people, or has passed its end and waits for the office's check (I-37).
 */
export type Checkpoint =
  | { readonly action: 'wait'; readonly until: Instant }
  | { readonly action: 'notify-bars' }
  | { readonly action: 'remind'; readonly key: string }
  | { readonly action: 'check-progress'; readonly key: string }
  | { readonly action: 'check-plan'; readonly key: string }
  | { readonly action: 'open-next-stage' }
  | { readonly action: 'verify-again' }
  | { readonly action: 'expire' }
  | { readonly action: 'finish'; readonly why: 'superseded' | 'ended' | 'awaits-check' };
