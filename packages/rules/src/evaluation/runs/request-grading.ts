import { type Actor, collect, type Decided, type Outcome, refuseOr } from '../../decision/index.ts';
import type { Instant } from '../../vocabulary.ts';
import { byOf, type GradedYear } from '../evaluator.ts';
import { checkSchemeThere, checkYearActor, checkYearOpen, type YearContext } from '../year.ts';
import { type GradingRun, newRun } from './run.ts';

interface RequestContext extends YearContext {
  /** The scheme in force; null where the year has none yet. */
  readonly scheme: object | null;
}

export type RunRequested = Decided<GradingRun>;

const requested = (id: string, of: GradedYear, now: Instant, actor: Actor): RunRequested => ({
  type: 'grading-requested',
  at: now,
  actor,
  articles: ['evaluation'],
  data: { ...of },
  state: newRun({ id, ...of, kind: 'year' }, now, actor),
});

/** Asks for a year to be graded (A10). Its inputs are frozen, and may still turn out to lack something, when the run begins. */
export const requestGrading = (id: string, context: RequestContext): Outcome<RunRequested> =>
  refuseOr(
    collect(
      checkYearActor(context, 'request-grading'),
      checkYearOpen(context),
      checkSchemeThere(context.year, context.scheme),
    ),
    () => requested(id, { year: context.year, ...byOf(context) }, context.now, context.actor),
  );

/** A run that follows from a review that was upheld (A10, I-24), in the name of who upheld it: nothing more is asked of it. */
export const regradeAfterReview = (
  id: string,
  { now, actor, ...of }: GradedYear & Pick<YearContext, 'now' | 'actor'>,
): RunRequested => requested(id, of, now, actor);

/**
 * The day of the yearly run has come (A10): nobody asked for it. That of the top grades at once, in the execution which the day started;
 * one of another locality is started as one that was asked for.
 */
export const scheduleGrading = (
  id: string,
  { now, ...of }: GradedYear & Pick<YearContext, 'now'>,
): RunRequested => {
  const actor: Actor = { by: 'system', cause: 'deadline' };
  return {
    type: 'grading-scheduled',
    at: now,
    actor,
    articles: ['evaluation'],
    data: { ...of },
    state: {
      ...newRun({ id, ...of, kind: 'year' }, now, actor),
      status: of.by === undefined ? 'grading' : 'requested',
    },
  };
};
