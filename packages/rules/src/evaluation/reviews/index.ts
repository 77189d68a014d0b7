/** Reviews of a year's draft (A10, I-24). */
export {
  type RequestReview,
  type RequestReviewContext,
  type ReviewRequested,
  requestReview,
} from './request-review.ts';
export {
  type ResolveReview,
  type ResolveReviewContext,
  type ReviewResolved,
  resolveReview,
} from './resolve-review.ts';
export {
  type CorrectedScore,
  type Review,
  type ReviewOutcome,
  type ReviewResolution,
  reviewOutcomes,
} from './review.ts';
