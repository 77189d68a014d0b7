import type { Principal } from '@jieti/lambda';
import type { GradedYear, Review } from '@jieti/rules';
import { actorName } from '../actor-name.ts';
import type { ReviewAnswer } from '../contract/reviews.ts';
import { reviewKey, reviewsPK } from '../keys.ts';
import { versionOf } from '../results/result.ts';
import { readableResult, type ShownResult } from '../results/shown.ts';
import { historyOf, type RecordOf, type Stored } from '../stored.ts';
import { table } from '../table.ts';

/** A review as the table holds it. */
export type ReviewRecord = Stored<Review>;

export const reviewRecordOf = ({
  year,
  unit,
  number,
}: Pick<Review, 'year' | 'unit' | 'number'>): RecordOf => ({
  entity: 'review',
  id: `${year}-${unit}-${number}`,
  key: reviewKey(year, unit, number),
  unit,
});

export const reviewHistory = (review: Review) => historyOf(reviewRecordOf(review));

/** Reviews of a unit's year, oldest first. */
export const reviewsOf = (year: number, unit: string): Promise<ReviewRecord[]> =>
  table.all<ReviewRecord>({ partition: reviewsPK(year), prefix: `${unit}#` });

export const reviewAnswerOf = (review: Review): ReviewAnswer => {
  const { year, unit, number: n, runId, reasons, at, actor, resolution } = review;
  return {
    year,
    unit,
    n,
    runId,
    reasons,
    at,
    by: actorName(actor),
    resolution: resolution && {
      outcome: resolution.outcome,
      reasons: resolution.reasons,
      scores: [...resolution.scores],
      at: resolution.at,
      by: actorName(resolution.actor),
      runId: resolution.runId,
    },
  };
};

/** A unit's result with everything that was done about it. */
export interface ReviewedResult extends ShownResult {
  readonly reviews: readonly ReviewRecord[];
  /** Its ETag: counts all that can change of it, each of which only grows. */
  readonly version: number;
}

/** @throws 404 where there is no result, and for whoever may not read it (yet). */
export const reviewedResult = async (
  principal: Principal,
  of: GradedYear,
  unit: string,
): Promise<ReviewedResult> => {
  const { shown, record } = await readableResult(principal, of, unit);
  const reviews = await reviewsOf(of.year, unit);
  const acts = reviews.reduce((sum, { resolution }) => sum + (resolution ? 2 : 1), 0);
  const version = shown.drafts + (shown.publication ? 1 : 0) + (versionOf(record) - 1) + acts;
  return { shown, record, reviews, version };
};
