import type { ResultAnswer, ResultSummary } from '../contract/results.ts';
import { type Draft, draftOf, type Publication, publicationOf } from '../years.ts';
import type { Result } from './result.ts';

/** The run whose results a year shows: the published one or, before that, the draft. */
export interface Shown {
  readonly runId: string;
  readonly publication: Publication | null;
}

export const shownOf = async (year: number): Promise<Shown | undefined> => {
  const publication = await publicationOf(year);
  if (publication) return { runId: publication.runId, publication };
  const draft: Draft | undefined = await draftOf(year);
  return draft && { runId: draft.runId, publication: null };
};

export const summaryOf = (result: Result, { publication }: Shown): ResultSummary => ({
  year: result.year,
  unit: result.unit,
  name: result.name,
  group: result.group,
  status: publication ? 'published' : 'draft',
  score: result.outcome.score,
  grade: result.outcome.grade,
  rank: result.rank,
  groupSize: result.groupSize,
});

export const answerOf = (result: Result, shown: Shown): ResultAnswer => {
  const { outcome } = result;
  const { publication, runId } = shown;
  const { articles, facts, parameters, interpretations } = outcome.explanation;
  return {
    ...summaryOf(result, shown),
    indicators: [...result.indicators],
    baseGrade: outcome.base,
    afterQuota: outcome.afterQuota,
    quota: result.quota,
    caps: [...outcome.caps],
    survey: result.survey,
    explanation: {
      articles: [...articles],
      facts: { ...facts },
      parameters: { ...parameters },
      interpretations: [...interpretations],
    },
    schemeVersion: result.schemeVersion,
    inputHash: result.inputHash,
    runId,
    publication: publication && { document: publication.document, at: publication.publishedAt },
  };
};
