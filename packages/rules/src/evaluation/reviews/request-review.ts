import { authorize, type Place } from '../../competence/index.ts';
import {
  collect,
  type Decided,
  type Outcome,
  type Refusal,
  refusal,
  refuseOr,
} from '../../decision/index.ts';
import { byOf } from '../evaluator.ts';
import { checkYearOpen, type YearContext } from '../year.ts';
import type { Review } from './review.ts';

export interface RequestReview {
  readonly reasons: string;
}

export interface RequestReviewContext extends YearContext {
  /** The place of the unit that asks. */
  readonly place: Place;
  /** The run whose results the year shows: the draft. */
  readonly runId: string;
}

/** The history's words for a review that was asked for. */
export type ReviewRequested = Pick<Review, 'runId' | 'reasons'>;

/** One review a draft, and none while an earlier one is not answered (I-24). */
const checkNew = (reviews: readonly Review[], runId: string): Refusal | null => {
  const before = reviews.find((one) => one.resolution === null || one.runId === runId);
  if (!before) return null;
  const { number: n, resolution } = before;
  return refusal(
    'review-asked-already',
    {},
    { facts: { n, answered: resolution !== null, interpretations: ['I-24'] } },
  );
};

/**
 * A unit's own staff ask for its draft result to be reviewed, with reasons, before publication (A10, I-24).
 * @param reviews those the unit asked for in the year before.
 */
export const requestReview = (
  reviews: readonly Review[],
  { reasons }: RequestReview,
  context: RequestReviewContext,
): Outcome<Decided<Review, ReviewRequested>> => {
  const { actor, city, year, now, place, runId } = context;
  return refuseOr(
    collect(
      authorize(actor, 'request-review', place, city),
      checkYearOpen(context),
      checkNew(reviews, runId),
    ),
    () => ({
      type: 'review-requested',
      at: now,
      actor,
      articles: ['evaluation'],
      data: { runId, reasons },
      state: {
        year,
        ...byOf(context),
        unit: place.id,
        number: reviews.length + 1,
        runId,
        reasons,
        at: now,
        actor,
        resolution: null,
      },
    }),
  );
};
