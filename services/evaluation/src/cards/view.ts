import {
  type CitySettings,
  leadingArticle,
  type Review,
  type ScoredIndicator,
  type UnitResult,
  whyNotBetter,
} from '@jieti/rules';
import type { ResultAnswer, ResultSummary } from '../contract/results.ts';
import type { VersionAnswer } from '../contract/versions.ts';
import type { Compared } from '../contract/what-if.ts';
import { type ComparedResult, type ResultRecord, versionOf } from '../results/result.ts';
import type { Shown } from '../results/shown.ts';
import { reviewAnswerOf } from '../reviews/review-record.ts';

const comparedOf = ({ runId, before, to, why }: ComparedResult): Compared => ({
  runId,
  ...before,
  to,
  why: why.map((one) => ({ ...one, interpretations: [...one.interpretations] })),
});

const statusOf = ({ publication, whatIf }: Shown): ResultSummary['status'] => {
  if (whatIf) return 'what-if';
  return publication ? 'published' : 'draft';
};

export const summaryOf = (record: ResultRecord, shown: Shown): ResultSummary => {
  const { result, compared } = record;
  return {
    year: result.year,
    unit: result.unit,
    name: result.name,
    group: result.group,
    status: statusOf(shown),
    score: result.outcome.score,
    ...(result.outcome.beside !== undefined && { beside: result.outcome.beside }),
    grade: result.outcome.grade,
    rank: result.rank,
    groupSize: result.groupSize,
    version: versionOf(record),
    ...(compared && { compared: comparedOf(compared) }),
  };
};

type NotBetter = ResultAnswer['whyNotBetter'];

const notBetterOf = ({ outcome, rank, quota }: UnitResult, city: CitySettings): NotBetter => {
  const place = { rank, quota: quota && { ...quota, needs: quota.needs ?? null } };
  const found = whyNotBetter(outcome, place, city);
  return (
    found && {
      next: found.next,
      changes: found.changes.map((change) => ({
        ...change,
        article: leadingArticle(city, change.article),
        interpretations: [...change.interpretations],
      })),
    }
  );
};

const shownIndicator = ({ how, ...one }: ScoredIndicator): ResultAnswer['indicators'][number] => {
  if (!how) return one;
  const { deductions, lines, rounds, ...rest } = how;
  return {
    ...one,
    how: {
      ...rest,
      ...(deductions && { deductions: [...deductions] }),
      ...(lines && { lines: [...lines] }),
      ...(rounds && { rounds: rounds.map((round) => ({ ...round, lines: [...round.lines] })) }),
    },
  };
};

/** Everything that a result is shown with. */
export interface Around {
  readonly shown: Shown;
  /** The settings it was graded by. */
  readonly city: CitySettings;
  readonly versions: readonly VersionAnswer[];
  readonly reviews: readonly Review[];
}

/** A unit's explanation card: everything its grade rests on, and why it is not better (A10, A25). */
export const answerOf = (record: ResultRecord, around: Around): ResultAnswer => {
  const { shown, city, versions, reviews } = around;
  const { result } = record;
  const { outcome, quota } = result;
  const { publication, runId } = shown;
  const { articles, facts, parameters, interpretations } = outcome.explanation;
  return {
    ...summaryOf(record, shown),
    indicators: result.indicators.map(shownIndicator),
    baseGrade: outcome.base,
    afterQuota: outcome.afterQuota,
    quota: quota && {
      places: quota.places,
      within: quota.within,
      needs: quota.needs ?? null,
      ...(quota.takesNoPlace && { takesNoPlace: true }),
    },
    caps: [...outcome.caps],
    survey: result.survey,
    explanation: {
      articles: [...articles],
      facts: { ...facts },
      parameters: { ...parameters },
      interpretations: [...interpretations],
    },
    whyNotBetter: notBetterOf(result, city),
    schemeVersion: result.schemeVersion,
    inputHash: result.inputHash,
    runId,
    publication: publication && { document: publication.document, at: publication.publishedAt },
    versions: [...versions],
    reviews: reviews.map(reviewAnswerOf),
  };
};
