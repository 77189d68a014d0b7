import type { StageId } from '../../vocabulary.ts';
import { appealsOf } from './appeals.ts';
import type { Case } from './case.ts';
import { dependentsOf } from './dependents.ts';
import type { Revocation } from './events.ts';
import { currentMeasure, measuresOf } from './measures.ts';

/** Everything that falls with a measure, and what that means for the case. */
export interface Fallen extends Revocation {
  /** Stages of the measures revoked, oldest first. */
  readonly stages: readonly StageId[];
  /** True if the measure in force is among them: the case closes. */
  readonly ends: boolean;
}

/** Works out what falls when a measure is revoked from its start (I-9): every later stage that rests on it, an open proposal, pending appeals. */
export const revocationOf = (state: Case, entry: number): Fallen => {
  const fallen = dependentsOf(measuresOf(state), entry);
  const revoked = fallen.map((measure) => measure.entry);
  const settled = appealsOf(state)
    .filter((one) => !one.resolution && revoked.includes(one.entry))
    .map(({ number }) => number);
  const current = currentMeasure(state);
  const ends = current !== null && revoked.includes(current.entry);
  const withdrawn =
    ends && state.status === 'proposed' ? { stage: state.proposal.stage, entry: state.proposal.entry } : null;
  return { revoked, settled, withdrawn, ends, stages: fallen.map(({ stage }) => stage) };
};

/** Nothing falls. */
export const nothingFalls: Fallen = { revoked: [], settled: [], withdrawn: null, ends: false, stages: [] };
