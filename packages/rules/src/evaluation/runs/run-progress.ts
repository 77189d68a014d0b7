import { type Actor, type Decided, type Refusal, refusal } from '../../decision/index.ts';
import type { Provision } from '../../provisions/index.ts';
import type { Instant } from '../../vocabulary.ts';
import {
  type FrozenInputs,
  type GradingRun,
  isComplete,
  isOvertaken,
  type Moves,
  type ResultsHash,
  reasonOf,
} from './run.ts';

export type RunChanged = Decided<GradingRun>;

/** The grading machine acts for nobody. */
const machine: Actor = { by: 'system', cause: 'evaluation' };

const articles: readonly Provision[] = ['evaluation'];

/** The inputs of a run are frozen: whatever changes later, this is what it grades. */
export const freezeRun = (run: GradingRun, frozen: FrozenInputs, now: Instant): RunChanged => ({
  type: 'inputs-frozen',
  at: now,
  actor: machine,
  articles,
  data: { frozen },
  state: { ...run, status: 'grading', frozen, going: { since: now, done: 0 } },
});

/** A run ends without having graded everybody: it could not be done, or some batch of it was not. */
export const failRun = (run: GradingRun, why: Refusal, failedCount: number, now: Instant): RunChanged => {
  const reason = reasonOf(why);
  return {
    type: 'grading-failed',
    at: now,
    actor: machine,
    articles,
    data: { reason, failedCount },
    state: { ...run, status: 'failed', reason, failedCount, endedAt: now },
  };
};

/** A run that failed after its inputs were frozen goes on where it stopped. */
export const resumeRun = (run: GradingRun, done: number, now: Instant): RunChanged => ({
  type: 'grading-resumed',
  at: now,
  actor: machine,
  articles,
  data: { done },
  state: {
    ...run,
    status: 'grading',
    reason: null,
    failedCount: 0,
    endedAt: null,
    going: { since: now, done },
  },
});

/** The outcome of a run. A what-if has no results that could be published, and so no hash over them. */
interface RunDone {
  readonly moves: Moves;
  readonly results: ResultsHash | null;
}

/** Every unit is graded and ranked. A year's run is its draft from now on; a what-if ends as what it is, and moves nothing. */
export const completeRun = (run: GradingRun, { moves, results }: RunDone, now: Instant): RunChanged => {
  const ended: GradingRun = { ...run, status: 'completed', endedAt: now, reason: null, failedCount: 0 };
  const { inputHash, total } = run.frozen ?? {};
  const common = { at: now, actor: machine, articles };
  return run.whatIf
    ? {
        ...common,
        type: 'what-if-completed',
        data: { inputHash, total, moves },
        state: { ...ended, whatIf: { ...run.whatIf, moves } },
      }
    : {
        ...common,
        type: 'draft-completed',
        data: { inputHash, total, results },
        state: { ...ended, ...(results && { results }) },
      };
};

/** The draft that a run made is published (A10); who may publish it, and when, is judged with the publication. */
export const publishRun = (run: GradingRun, actor: Actor, now: Instant): RunChanged => ({
  type: 'run-published',
  at: now,
  actor,
  articles,
  data: {},
  state: { ...run, status: 'published' },
});

/** Nothing broke: the run could not be done (no scheme, scores missing), and the office reads why on the run. */
export const wasRefused = (run: GradingRun): boolean =>
  isOvertaken(run) || (run.status === 'failed' && run.frozen === null && run.reason?.code !== 'not-frozen');

/** A run that the machine has still to bring to an end. */
export const isUnderWay = (run: GradingRun): boolean => !isComplete(run) && run.status !== 'failed';

/** Says why a run that broke off was not done: its inputs could not even be frozen, or some unit was not graded. */
export const whyNotDone = ({ frozen }: Pick<GradingRun, 'frozen'>): Refusal =>
  frozen ? refusal('batches-failed') : refusal('not-frozen');
