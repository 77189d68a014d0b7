import {
  type CheckResult,
  collect,
  type Decided,
  type DocumentRef,
  type Outcome,
  type Refusal,
  refusal,
  refuse,
  refuseOr,
} from '../../decision/index.ts';
import type { UnitId } from '../../vocabulary.ts';
import { byOf } from '../evaluator.ts';
import type { ResultsHash } from '../runs/index.ts';
import { checkYearActor, checkYearOpen, type YearContext } from '../year.ts';
import type { Publication } from './publication.ts';
import { checkPublishingDocument, checkYearOver } from './publication-document.ts';

export interface PublishYear {
  readonly document: DocumentRef;
  /** The run that was reviewed; if given, only that draft is published. */
  readonly runId?: string | undefined;
}

/** The year's complete draft. */
export interface PublishableDraft {
  readonly runId: string;
  readonly results: ResultsHash;
  /** Reviews upheld before its inputs were frozen: what they corrected is in it. */
  readonly reviews: number;
}

export interface PublishContext extends YearContext {
  /** Null where the year has none. */
  readonly draft: PublishableDraft | null;
  /** Reviews of the year that are not answered yet, and those that were upheld. */
  readonly reviews: { readonly open: number; readonly upheld: number };
  /** Units of the draft that were moved, and that another locality has graded since. Absent: none. */
  readonly gradedElsewhere?: readonly { readonly unit: UnitId; readonly by: UnitId }[];
}

/** The history's words for a publication: its entry covers every result by one hash. */
export type YearPublished = Pick<Publication, 'runId' | 'document'> & { readonly covers: ResultsHash };

/** Whoever names the draft that they reviewed publishes no other. */
export const checkReviewedRun = (named: string | undefined, runId: string): Refusal | null =>
  named === undefined || named === runId ? null : refusal('draft-replaced', {}, { facts: { draft: runId } });

/** Every unit that asked for review has its answer, and the draft was graded after the last one that was upheld (I-24). */
const checkReviewed = (
  { reviews: known }: PublishableDraft,
  { year, reviews: { open, upheld } }: PublishContext,
): CheckResult => {
  const facts = { year, open, interpretations: ['I-24'] };
  return collect(
    open > 0 ? refusal('reviews-unanswered', { open }, { facts }) : null,
    upheld > known ? refusal('review-not-regraded', {}, { facts }) : null,
  );
};

/** Refuses a draft for each of its units that was moved, and that another has graded or published: a unit is evaluated for a year once (A10, I-47). */
export const whyNotOwn = (gradedElsewhere: PublishContext['gradedElsewhere'] = []): Refusal[] =>
  gradedElsewhere.map(({ unit, by }) =>
    refusal('graded-elsewhere', { unit, evaluator: by }, { facts: { interpretations: ['I-47'] } }),
  );

/** Publishes the draft of a year that is over, once (A10). What follows from it (A11, A22, A23) is not decided here. */
export const publishYear = (
  { document, runId }: PublishYear,
  context: PublishContext,
): Outcome<Decided<Publication, YearPublished>> => {
  const { actor, now, year, draft } = context;
  const checks = collect(
    checkYearActor(context, 'publish-year'),
    checkYearOpen(context),
    checkYearOver(year, context),
    checkPublishingDocument(document, year, context),
  );
  if (!draft)
    return refuse([...checks, ...collect(context.published ? null : refusal('no-draft', { year }))]);
  return refuseOr(
    [
      ...checks,
      ...collect(
        checkReviewedRun(runId, draft.runId),
        checkReviewed(draft, context),
        ...whyNotOwn(context.gradedElsewhere),
      ),
    ],
    () => {
      const { runId: published, results } = draft;
      return {
        type: 'year-published',
        at: now,
        actor,
        articles: ['evaluation'],
        data: { runId: published, document, covers: results },
        state: {
          year,
          ...byOf(context),
          runId: published,
          document,
          publishedAt: now,
          actor,
          results,
          corrections: 0,
        },
      };
    },
  );
};
