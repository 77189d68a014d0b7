import type { Key, Write } from '@jieti/store';
import type { By } from '../audit.ts';
import type { ReviewAnswer } from '../contract/reviews.ts';
import { reviewCountKey, reviewsPK } from '../keys.ts';
import { allOf, read, table } from '../table.ts';

/** The CGC office's answer to a unit that asked for review. */
export interface ReviewResolution {
  readonly outcome: 'upheld' | 'rejected';
  readonly reasons: string;
  readonly scores: readonly { readonly indicator: string; readonly score: number }[];
  readonly at: string;
  readonly by: By;
  /** Upheld: the run that grades the year again. */
  readonly runId: string | null;
}

/** A unit asked for its draft result to be reviewed (A10). */
export interface Review extends Key {
  readonly entity: 'review';
  readonly year: number;
  readonly unit: string;
  readonly n: number;
  readonly runId: string;
  readonly reasons: string;
  readonly at: string;
  readonly by: By;
  readonly resolution: ReviewResolution | null;
}

/** Reviews of a unit's year, oldest first. */
export const reviewsOf = (year: number, unit: string): Promise<Review[]> =>
  allOf<Review>({ PK: reviewsPK(year), prefix: `${unit}#` });

interface ReviewCount {
  /** Not answered yet. */
  readonly open: number;
  readonly upheld: number;
}

/** How many reviews of a year are open, and how many were upheld. */
export const reviewCount = async (year: number): Promise<ReviewCount> =>
  (await read<ReviewCount>(reviewCountKey(year))) ?? { open: 0, upheld: 0 };

/** Part of a transaction: one more or less open, one more upheld. */
export const countWrite = (year: number, open: number, upheld: number): Write => ({
  Update: {
    TableName: table.name(),
    Key: reviewCountKey(year),
    UpdateExpression: 'SET entity = :entity ADD #open :open, upheld :upheld',
    ExpressionAttributeNames: { '#open': 'open' },
    ExpressionAttributeValues: { ':entity': 'review-count', ':open': open, ':upheld': upheld },
  },
});

/** Part of a publication: no review is open, and no more were upheld than its run knows of. */
export const allAnswered = (year: number, { upheld }: Pick<ReviewCount, 'upheld'>): Write => ({
  ConditionCheck: {
    TableName: table.name(),
    Key: reviewCountKey(year),
    ConditionExpression: 'attribute_not_exists(PK) OR (#open = :none AND upheld = :upheld)',
    ExpressionAttributeNames: { '#open': 'open' },
    ExpressionAttributeValues: { ':none': 0, ':upheld': upheld },
  },
});

export const reviewAnswerOf = (review: Review): ReviewAnswer => {
  const { year, unit, n, runId, reasons, at, by, resolution } = review;
  return {
    ...{ year, unit, n, runId, reasons, at, by: by.subject },
    resolution: resolution && {
      ...resolution,
      scores: [...resolution.scores],
      by: resolution.by.subject,
    },
  };
};
