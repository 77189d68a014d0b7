import {
  collect,
  type Decided,
  type DocumentRef,
  type Outcome,
  refusal,
  refuse,
  refuseOr,
} from '../../decision/index.ts';
import type { UnitId } from '../../vocabulary.ts';
import type {
  GroupSettings,
  RankOf,
  ScoredIndicator,
  Standing,
  SurveyChange,
  UnitResult,
} from '../grading/index.ts';
import { checkYearActor, type YearContext } from '../year.ts';
import { type Correctable, checkCorrections, correctablesOf, type ResultCorrection } from './corrections.ts';
import type { Publication } from './publication.ts';
import { checkCorrectingDocument } from './publication-document.ts';
import { checkReviewedRun } from './publish-year.ts';
import { placedResult, type Reworked, reworkResult } from './regrade-result.ts';
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
  const right = { ...rest, score, corrected: true as const };
  if (!how) return right;
  const { source, method, ceiling } = how;
  const text = { zh: `更正为${score}`, en: `corrected to ${score}` };
  return {
    ...right,
    how: { source, method, limited: false, ...(ceiling !== undefined && { ceiling }), text },
  };
};

/** A result with its own values put right: what it scored, and the survey. */
const withValues = ({ over, corrected }: Correctable): UnitResult => {
  const { result } = over;
  const to = new Map(corrected.map((one) => [one.indicator, one.to]));
  const percent = to.get(null);
  return {
    ...result,
    indicators: result.indicators.map((one) => putRight(one, to.get(one.id))),
    survey: percent === undefined ? result.survey : { percent, belowLimit: false },
  };
};

/** A survey that corrections put right, of a unit and its group. */
export interface CorrectedSurvey extends SurveyChange {
  readonly unit: UnitId;
  readonly group: string;
}

/** The surveys that corrections put right: what is made of the surveys of a whole group follows them. */
export const correctedSurveys = ({ correctables }: Pick<Correcting, 'correctables'>): CorrectedSurvey[] =>
  correctables.flatMap(({ over: { result }, corrected }) =>
    corrected
      .filter(({ indicator }) => indicator === null)
      .map(({ from, to }) => ({ unit: result.unit, group: result.group, from, to })),
  );

/** A corrected result with all that is made of its values worked out again: indicators, total, grade. */
const reworked = (one: Correctable, settingsOf: SettingsOf): Reworked => {
  const result = withValues(one);
  return reworkResult(result, result.facts, settingsOf(result.group));
};

/** What each corrected unit stands with in its group, by unit. */
export const correctedStandings = (
  { correctables }: Pick<Correcting, 'correctables'>,
  settingsOf: SettingsOf,
): Map<UnitId, Standing> =>
  new Map(correctables.map((one) => [one.over.result.unit, reworked(one, settingsOf).standing]));

/** The history's words for what was put right in a published year. */
type ResultsCorrected = {
  readonly document: DocumentRef;
  readonly corrections: readonly ResultCorrection[];
  readonly versions: readonly { readonly unit: string; readonly version: number; readonly grade: string }[];
  /** The number of other units whose rank or grade changes with it. */
  readonly others: number;
};

/** Corrections change the publication, which counts them, and bring a new version of each result. */
export interface CorrectionsMade {
  readonly publication: Decided<Publication, ResultsCorrected>;
  readonly results: readonly Decided<UnitResult, ResultChanged>[];
}

/**
 * Publishes corrected results as new versions (A10): all that is made of a corrected value is worked out again, and each at the
 * place that it has now. The others of the group follow in versions of their own (I-23).
 * @param rankOf ranks the corrected standings among all of the year.
 * @param others the number of other units whose rank or grade changes with it.
 */
export const makeCorrections = (
  { publication, command, context, correctables }: Correcting,
  settingsOf: SettingsOf,
  rankOf: RankOf,
  others: number,
): CorrectionsMade => {
  const { document, corrections } = command;
  const { actor, now: at } = context;
  const results = correctables.map((one) => {
    const result = placedResult(reworked(one, settingsOf), rankOf, settingsOf(one.over.result.group));
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
      data: { document, corrections, versions, others },
      state: { ...publication, corrections: publication.corrections + 1 },
    },
    results,
  };
};
