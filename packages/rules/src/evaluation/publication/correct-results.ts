import {
  collect,
  type Decided,
  type DocumentRef,
  type Outcome,
  refusal,
  refuse,
  refuseOr,
} from '../../decision/index.ts';
import {
  cappedAt,
  type GroupSettings,
  outcomeOf,
  type RankOf,
  type ScoredIndicator,
  surveyOf,
  totalOf,
  type UnitResult,
} from '../grading/index.ts';
import { checkYearActor, type YearContext } from '../year.ts';
import { type Correctable, checkCorrections, correctablesOf, type ResultCorrection } from './corrections.ts';
import type { Publication } from './publication.ts';
import { checkCorrectingDocument } from './publication-document.ts';
import { checkReviewedRun } from './publish-year.ts';
import { afterPublication } from './regrade-result.ts';
import { newVersion, type ResultChanged, type VersionInForce } from './result-version.ts';

export interface CorrectResults {
  readonly document: DocumentRef;
  /** The run whose results are put right, if the caller names it. */
  readonly runId?: string | undefined;
  readonly corrections: readonly ResultCorrection[];
}

type SettingsOf = (group: string) => GroupSettings;

export interface CorrectContext extends Omit<YearContext, 'published'> {
  /** Null before the year is published: errors are put right in the draft. */
  readonly publication: Publication | null;
  /** The results that corrections are about, as far as there are such. */
  readonly results: ReadonlyMap<string, VersionInForce>;
}

/** Corrections that may be made, by whom; what they come to is reckoned among the scores of the whole year. */
export interface Correcting {
  readonly publication: Publication;
  readonly command: CorrectResults;
  readonly context: Pick<YearContext, 'actor' | 'now'>;
  readonly correctables: readonly Correctable[];
}

/** Judges corrections of a published year (A10). */
export const judgeCorrections = (command: CorrectResults, context: CorrectContext): Outcome<Correcting> => {
  const { publication, results, year, actor, now } = context;
  const competence = collect(checkYearActor(context, 'correct-results'));
  if (!publication) return refuse([...competence, refusal('year-not-published', { year })]);
  const { corrections, runId } = command;
  return refuseOr(
    [
      ...competence,
      ...collect(
        checkReviewedRun(runId, publication.runId),
        checkCorrectingDocument(command.document, publication.document, context),
      ),
      ...checkCorrections(corrections, results),
    ],
    () => ({
      publication,
      command,
      context: { actor, now },
      correctables: correctablesOf(corrections, results),
    }),
  );
};

/** A score put right says so instead of how it had come about; a bonus keeps its ceiling. */
const putRight = (one: ScoredIndicator, score: number | undefined): ScoredIndicator => {
  if (score === undefined) return one;
  const { how, ...rest } = one;
  if (!how) return { ...rest, score };
  const { source, method, ceiling } = how;
  const text = { zh: `更正为${score}`, en: `corrected to ${score}` };
  return {
    ...rest,
    score,
    how: { source, method, limited: false, ...(ceiling !== undefined && { ceiling }), text },
  };
};

/** A result with its own values put right: what it scored, and the survey. */
const withValues = ({ over, corrected }: Correctable, settings: GroupSettings): UnitResult => {
  const { result } = over;
  const to = new Map(corrected.map((one) => [one.indicator, one.to]));
  const percent = to.get(null);
  return {
    ...result,
    indicators: result.indicators.map((one) => putRight(one, to.get(one.id))),
    survey: percent === undefined ? result.survey : surveyOf(percent, settings),
  };
};

/** The total scores that corrections change, by unit. */
export const changedScores = ({ correctables }: Correcting, settingsOf: SettingsOf): Map<string, number> =>
  new Map(
    correctables.flatMap((one) => {
      const { unit, group, outcome } = one.over.result;
      const settings = settingsOf(group);
      const { score } = totalOf(withValues(one, settings).indicators, settings.group);
      return score === outcome.score ? [] : [[unit, score] as const];
    }),
  );

/** Graded again at its place in the group; whoever scores what they scored keeps theirs. */
const gradedAgain = (
  one: Correctable,
  settings: GroupSettings,
  scores: ReadonlyMap<string, number>,
  rankOf: RankOf | undefined,
): UnitResult => {
  const result = withValues(one, settings);
  const score = scores.get(result.unit);
  const cap = cappedAt(result.outcome.caps, settings.city);
  const place = (score === undefined ? undefined : rankOf?.({ group: result.group, score, cap })) ?? result;
  const { rank, groupSize, quota } = place;
  const outcome = outcomeOf(result, quota?.within ?? null, settings);
  return {
    ...result,
    rank,
    groupSize,
    quota,
    outcome: { ...outcome, explanation: afterPublication(outcome.explanation) },
  };
};

/** The history's words for what was put right in a published year. */
type ResultsCorrected = {
  readonly document: DocumentRef;
  readonly corrections: readonly ResultCorrection[];
  readonly versions: readonly { readonly unit: string; readonly version: number; readonly grade: string }[];
};

/** Corrections change the publication, which counts them, and bring a new version of each result. */
export interface CorrectionsMade {
  readonly publication: Decided<Publication, ResultsCorrected>;
  readonly results: readonly Decided<UnitResult, ResultChanged>[];
}

/**
 * Publishes corrected results as new versions (A10). The unit's own score, rank and place in the quota are reckoned anew among
 * the scores that stand; ranks and grades of the others stay as they were published (I-23).
 * @param scores the totals that change; `rankOf` ranks them among all scores of the year, and may be left out where none does.
 */
export const makeCorrections = (
  { publication, command, context, correctables }: Correcting,
  settingsOf: SettingsOf,
  scores: ReadonlyMap<string, number>,
  rankOf: RankOf | undefined,
): CorrectionsMade => {
  const { document, corrections } = command;
  const { actor, now: at } = context;
  const results = correctables.map((one) => {
    const result = gradedAgain(one, settingsOf(one.over.result.group), scores, rankOf);
    const change = { cause: 'error-corrected', document, corrections: one.corrected } as const;
    return newVersion(one.over, result, change, { at, actor });
  });
  const versions = results.map(({ state, data }) => ({
    unit: state.unit,
    version: data.version,
    grade: state.outcome.grade,
  }));
  return {
    publication: {
      type: 'results-corrected',
      at,
      actor,
      articles: ['evaluation'],
      data: { document, corrections, versions },
      state: { ...publication, corrections: publication.corrections + 1 },
    },
    results,
  };
};
