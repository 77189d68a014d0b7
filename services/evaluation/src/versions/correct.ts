import {
  allowed,
  checkMatch,
  city,
  effects,
  type PlannedWrites,
  paperWrites,
  type Request,
} from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { PublicationBody, PublishedOthers } from '../contract/publication.ts';
import type { routes } from '../contract/routes.ts';
import { type Evaluation, evaluationAsked } from '../evaluators.ts';
import { resultKey } from '../keys.ts';
import { type ResultRecord, versionOf } from '../results/result.ts';
import { planVersion, storeFirst } from '../results/version-record.ts';
import { loadRun } from '../runs/run.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { actOnYear, type PublicationRecord, publicationOf, publicationRecordOf } from '../years.ts';
import { type ChangedUnit, planRegrading } from './group-regrading.ts';
import { standingsNow, type YearStandings } from './standings.ts';

type Correcting = Request<typeof routes.publishYear>;
type Records = ReadonlyMap<string, ResultRecord>;

/** The results that corrections are about. */
const recordsOf = async (
  { year, runId }: PublicationRecord,
  corrections: readonly rules.ResultCorrection[],
): Promise<Records> => {
  const units = [...new Set(corrections.map(({ unit }) => unit))];
  const records = await table.readMany<ResultRecord>(units.map((unit) => resultKey(year, runId, unit)));
  return new Map(records.map((record) => [record.result.unit, record] as const));
};

const judge = (
  { principal, body }: Correcting,
  of: Evaluation,
  publication: PublicationRecord | undefined,
  records: Records,
) => {
  const context = {
    year: of.year,
    evaluator: of.place,
    now: effects.now(),
    city: city(),
    publication: publication ? stateOf(publication) : null,
    results: new Map(
      [...records].map(([unit, record]) => [unit, { result: record.result, version: versionOf(record) }]),
    ),
  };
  const command = { ...body, corrections: body.corrections ?? [] };
  return allowed(
    actOnYear(principal, 'correct-results', of, (actor) =>
      rules.judgeCorrections(command, { ...context, actor }),
    ),
  );
};

/** So many of the others are named in the answer; all of them get their versions. */
const mostTold = 100;

/** The others in the groups of corrected units whose rank or grade is another with it. */
const othersOf = (
  standings: YearStandings,
  settingsOf: YearStandings['settingsOf'],
  corrected: ReadonlyMap<string, rules.Standing>,
  now: rules.RankedYear,
): PublishedOthers => {
  const groups = new Set([...corrected.values()].map(({ group }) => group));
  const was = standings.ranked(standings.settingsOf);
  const told: PublishedOthers['units'] = [];
  let count = 0;
  for (const { id, ...standing } of standings.units()) {
    const { group } = standing;
    // Where points are made of the surveys of all, those of the others are not reckoned yet.
    if (!groups.has(group) || corrected.has(id) || rules.ranksSurveys(settingsOf(group).group)) continue;
    const [before, after] = [placeIn(was, standing), placeIn(now, standing)];
    if (before.rank === after.rank && before.grade === after.grade) continue;
    count++;
    if (told.length < mostTold) told.push({ unit: id, group, before, after });
  }
  return { count, units: told };
};

const placeIn = ({ rankOf, gradeOf }: rules.RankedYear, standing: rules.Standing) => ({
  rank: rankOf(standing)?.rank ?? 0,
  grade: gradeOf(standing) ?? '',
});

/** What corrections come to, for the corrected units and for the others of their groups. */
interface Reckoned {
  readonly standings: YearStandings;
  readonly corrected: ReadonlyMap<string, rules.Standing>;
  readonly surveys: readonly rules.CorrectedSurvey[];
  readonly made: rules.CorrectionsMade;
  readonly others: PublishedOthers;
}

const reckon = async (publication: PublicationRecord, correcting: rules.Correcting): Promise<Reckoned> => {
  const standings = await standingsNow(publication);
  const surveys = rules.correctedSurveys(correcting);
  const settingsOf = standings.settingsWith(surveys);
  const corrected = rules.correctedStandings(correcting, settingsOf);
  const ranked = standings.ranked(settingsOf, corrected);
  const others = othersOf(standings, settingsOf, corrected, ranked);
  const made = rules.makeCorrections(correcting, settingsOf, ranked.rankOf, others.count);
  return { standings, corrected, surveys, made, others };
};

/** The corrected units, as the others of their groups follow them. */
const changedUnits = ({ standings, corrected, surveys, made }: Reckoned): ChangedUnit[] =>
  made.results.flatMap((decided) => {
    const { unit, group } = decided.state;
    const standing = corrected.get(unit);
    if (!standing) return [];
    const put = surveys.find((one) => one.unit === unit);
    const survey = put && { from: standings.surveyOf(unit)?.from ?? put.from, to: put.to };
    const origin = rules.originOf(decided, standings.settingsOf(group).city);
    return [{ unit, standing, origin, ...(survey && { survey }) }];
  });

const planResults = async (
  publication: PublicationRecord,
  made: rules.CorrectionsMade['results'],
  records: Records,
) => {
  const changes = made.flatMap((decided) => {
    const over = records.get(decided.state.unit);
    return over ? [{ decided, over }] : [];
  });
  for (const { over } of changes) await storeFirst(publication, over);
  return changes.flatMap(({ decided, over }) => planVersion(publication, over, decided));
};

/** Who names a version has seen that of the run. */
const checkSeen = async (request: Correcting, publication: PublicationRecord | undefined): Promise<void> => {
  if (publication) checkMatch(request, (await loadRun(publication.runId)).version);
};

/**
 * Publishes corrected results of a published year as new versions (A10): all that is made of a corrected value is worked out again
 * at once; the others of the group follow by the table's stream, and the answer tells of them (I-23).
 */
export const correctResults = async (
  request: Correcting,
  corrections: NonNullable<PublicationBody['corrections']>,
): Promise<PlannedWrites> => {
  const of = await evaluationAsked(request);
  const { year } = of;
  const publication = await publicationOf(of);
  await checkSeen(request, publication);
  const records: Records = publication ? await recordsOf(publication, corrections) : new Map();
  const correcting = judge(request, of, publication, records);
  // Without a publication it was refused.
  if (!publication) throw new Error(`${year} is not published`);
  const reckoned = await reckon(publication, correcting);
  const { made, standings, others } = reckoned;
  const planned = planRecord(publicationRecordOf(of), publication, made.publication);
  const { actor, data } = made.publication;
  const { document, versions } = data;
  const { runId } = publication;
  return {
    writes: [
      ...(await planResults(publication, made.results, records)),
      ...planRegrading(standings, changedUnits(reckoned)),
      ...planned.writes,
      ...(await paperWrites(table, rules.correctionPaper({ actor, document }, year))),
    ],
    answer: {
      status: 201,
      body: { year, runId, document, publishedAt: made.publication.at, versions: [...versions], others },
    },
  };
};
