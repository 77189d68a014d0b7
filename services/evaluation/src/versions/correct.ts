import { effects, type PlannedWrites, Problem, type Request } from '@jieti/lambda';
import {
  type CitySettings,
  type GroupRank,
  outcomeOf,
  type RankOf,
  rankTally,
  surveyBelowLimit,
  totalOf,
} from '@jieti/rules';
import { auditWrite, byPrincipal } from '../audit.ts';
import type { routes } from '../contract/routes.ts';
import { allFaults } from '../faults.ts';
import { resultsPK, versionsPK } from '../keys.ts';
import { type Result, type ResultRecord, type ScoredIndicator, versionOf } from '../results/result.ts';
import { batchPages } from '../runs/batches.ts';
import { settingsOfGroups } from '../runs/frozen.ts';
import { loadRun } from '../runs/run.ts';
import { allOf, readAll } from '../table.ts';
import type { Publication } from '../years.ts';
import { judgeCorrections } from './corrections.ts';
import { type Corrected, type VersionRecord, versionWrites } from './version.ts';

type SettingsOf = (group: string) => CitySettings;

type Asking = Pick<Request<typeof routes.publishYear>, 'principal' | 'body'>;

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
const withValues = (result: Result, corrected: readonly Corrected[], city: CitySettings): Result => {
  const to = new Map(corrected.map((one) => [one.indicator, one.to]));
  const indicators = result.indicators.map((one) => putRight(one, to.get(one.id)));
  const percent = to.get(null);
  const survey =
    percent === undefined
      ? result.survey
      : { percent, belowLimit: surveyBelowLimit(percent, city, result.year) };
  return { ...result, indicators, survey };
};

/** Where the corrected units stand among all scores of the year as they are now; the others keep what they had (I-23). */
const standingsNow = async (
  { year, runId }: Publication,
  corrected: ReadonlyMap<string, number>,
  settingsOf: SettingsOf,
): Promise<RankOf> => {
  const versions = await allOf<VersionRecord>({ PK: versionsPK(year) });
  // In the order of versions: a later one goes over an earlier one.
  const since = new Map(versions.map(({ unit, result }) => [unit, result.outcome.score]));
  const tally = rankTally(settingsOf, year);
  for await (const page of batchPages(runId))
    for (const { scores } of page)
      for (const { id, group, score } of scores)
        tally.add(group, corrected.get(id) ?? since.get(id) ?? score);
  return tally.ranked();
};

type Place = Pick<GroupRank, 'rank' | 'groupSize'> & Pick<Result, 'quota'>;

const gradedAgain = (result: Result, { rank, groupSize, quota }: Place, city: CitySettings): Result => {
  const outcome = outcomeOf(result, quota?.within ?? null, city);
  const { explanation } = outcome;
  const interpretations = [...explanation.interpretations, 'I-23'] as const;
  return {
    ...result,
    ...{ rank, groupSize, quota },
    outcome: { ...outcome, explanation: { ...explanation, interpretations } },
  };
};

interface Right {
  readonly record: ResultRecord;
  readonly corrected: readonly Corrected[];
  readonly result: Result;
}

/** The corrected results, graded again. Who scores what they scored keeps their place. */
const regradeAll = async (publication: Publication, right: readonly Right[], settingsOf: SettingsOf) => {
  const moved = right.flatMap(({ result }) => {
    const score = totalOf(result.indicators);
    return score === result.outcome.score ? [] : [[result.unit, score] as const];
  });
  const scores = new Map(moved);
  const standingOf = moved.length > 0 ? await standingsNow(publication, scores, settingsOf) : undefined;
  return right.map((one) => {
    const { result } = one;
    const score = scores.get(result.unit);
    const place = score === undefined ? undefined : standingOf?.(result.group, score);
    return { ...one, result: gradedAgain(result, place ?? result, settingsOf(result.group)) };
  });
};

const notPublished = (year: number): Problem =>
  new Problem(
    409,
    'year-not-published',
    {
      zh: `${year} 年度结果尚未公布,差错应在草案中更正`,
      en: `${year} is not published: correct its scores and grade it again`,
    },
    { articles: ['A10'], facts: { year } },
  );

const recordsOf = async ({ year, runId }: Publication, units: readonly string[]) => {
  const keys = [...new Set(units)].map((SK) => ({ PK: resultsPK(year, runId), SK }));
  const records = await readAll<ResultRecord>(keys);
  return new Map(records.map((record) => [record.result.unit, record] as const));
};

/**
 * Publishes corrected results of a published year as new versions (A10). The unit's own score, rank and place in the quota are
 * reckoned anew among the scores that stand; ranks and grades of the others stay as they were published (I-23).
 * @throws 409 before publication, 422 with every correction that does not fit.
 */
export const correctResults = async (
  { principal, body }: Asking,
  publication: Publication | undefined,
  year: number,
): Promise<PlannedWrites> => {
  if (!publication) throw notPublished(year);
  const { runId } = publication;
  const { corrections = [], document } = body;
  const records = await recordsOf(
    publication,
    corrections.map(({ unit }) => unit),
  );
  const { faults, right: found } = judgeCorrections(corrections, records);
  if (faults.length > 0) throw allFaults(faults);
  const groups = await settingsOfGroups((await loadRun(runId)).frozen?.inputHash ?? '');
  const settingsOf: SettingsOf = (group) => groups(group).city;
  const values = found.map(({ record, corrected }) => ({
    ...{ record, corrected },
    result: withValues(record.result, corrected, settingsOf(record.result.group)),
  }));
  const right = await regradeAll(publication, values, settingsOf);
  const by = byPrincipal(principal);
  const at = effects.now();
  const origin = { cause: 'error-corrected', at, by, document, event: null, lifted: [], added: [] } as const;
  const versions = right.map(({ record, result }) => ({
    ...{ unit: result.unit, version: versionOf(record) + 1, grade: result.outcome.grade },
  }));
  return {
    writes: [
      ...right.flatMap(({ record, corrected, result }) =>
        versionWrites(publication, record, result, { ...origin, corrections: corrected }),
      ),
      auditWrite(year, 'results-corrected', by, { runId, document, corrections, versions }),
    ],
    answer: { status: 201, body: { year, runId, document, publishedAt: at, versions } },
  };
};
