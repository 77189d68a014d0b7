import {
  type CheckResult,
  collect,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import { placing, type RegisteredUnit, type Scheme, type SchemeGroup } from '../scheme/scheme.ts';
import { checkScore } from '../scheme/score-columns.ts';
import { checkSchemeThere, checkYearActor, checkYearOpen, type YearContext } from '../year.ts';
import type { CorrectedScore, Review, ReviewOutcome, ReviewResolution } from './review.ts';

export interface ResolveReview {
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
  readonly scores?: readonly CorrectedScore[] | undefined;
}

export interface ResolveReviewContext extends YearContext {
  /** The scheme that the next run grades by; null where there is none. */
  readonly scheme: Scheme | null;
  /** The unit as the register has it; undefined where it is no more known. */
  readonly unit: RegisteredUnit | undefined;
  /** Id of the run that grades the year again if the review is upheld. */
  readonly runId: string;
}

/** The history's words for an answer. */
export type ReviewResolved = Omit<ReviewResolution, 'at' | 'actor'>;

const checkNotAnswered = ({ number, resolution }: Review): Refusal | null =>
  resolution
    ? refusal(
        'review-answered-already',
        { number },
        { facts: { n: number, outcome: resolution.outcome, at: resolution.at } },
      )
    : null;

const checkScores = (scores: readonly CorrectedScore[], group: SchemeGroup | undefined): CheckResult =>
  collect(
    ...scores.map((one, i) => {
      const pointer = `/scores/${i}`;
      const refused = group ? checkScore(group, one, pointer) : null;
      if (refused) return refused;
      const isFirst = scores.findIndex(({ indicator }) => indicator === one.indicator) === i;
      return isFirst ? null : refusal('given-twice', {}, { pointer: `${pointer}/indicator` });
    }),
  );

/** A review that is upheld may correct scores of the unit, on indicators of the group that the next run grades it in. */
const checkCorrected = (
  { outcome, scores = [] }: ResolveReview,
  { scheme, unit, year }: ResolveReviewContext,
): CheckResult => {
  if (scores.length === 0) return null;
  if (outcome === 'rejected') return refusal('nothing-upheld', {}, { pointer: '/scores' });
  return scheme ? checkScores(scores, unit && placing(scheme)(unit)) : checkSchemeThere(year, scheme);
};

/**
 * The CGC office answers a review with reasons (A10). Upheld, the scores it puts right are entered and the year is graded again,
 * in the same act; the publication waits for that run.
 */
export const resolveReview = (
  review: Review,
  command: ResolveReview,
  context: ResolveReviewContext,
): Outcome<Decided<Review, ReviewResolved>> => {
  const { actor, now } = context;
  return refuseOr(
    collect(
      checkYearActor(context, 'resolve-review'),
      checkYearOpen(context),
      checkNotAnswered(review),
      checkCorrected(command, context),
    ),
    () => {
      const { outcome, reasons, scores = [] } = command;
      const data = { outcome, reasons, scores, runId: outcome === 'upheld' ? context.runId : null };
      const state = { ...review, resolution: { ...data, at: now, actor } };
      return { type: 'review-resolved', at: now, actor, articles: ['evaluation'], data, state };
    },
  );
};
