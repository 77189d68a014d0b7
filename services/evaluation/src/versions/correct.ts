import { allowed, checkMatch, city, effects, type PlannedWrites, type Request } from '@jieti/lambda';
import * as rules from '@jieti/rules';
import type { PublicationBody } from '../contract/publication.ts';
import type { routes } from '../contract/routes.ts';
import { resultKey, versionsPK } from '../keys.ts';
import { type ResultRecord, versionOf } from '../results/result.ts';
import { planVersion, storeFirst, type VersionRecord } from '../results/version-record.ts';
import { batchPages } from '../runs/batches.ts';
import { settingsOfGroups } from '../runs/frozen.ts';
import { loadRun } from '../runs/run.ts';
import { planRecord, stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { actOnYear, type PublicationRecord, publicationOf, publicationRecordOf } from '../years.ts';

type Correcting = Request<typeof routes.publishYear>;
type SettingsOf = (group: string) => rules.GroupSettings;
type Records = ReadonlyMap<string, ResultRecord>;

/** Ranks the corrected scores among all scores of the year as they are now; the others keep what they had (I-23). */
const rankNow = async (
  { year, runId }: PublicationRecord,
  corrected: ReadonlyMap<string, number>,
  settingsOf: SettingsOf,
): Promise<rules.RankOf> => {
  const versions = await table.all<VersionRecord>({ partition: versionsPK(year) });
  // In the order of versions: a later one goes over an earlier one.
  const since = new Map(
    versions.map(({ unit, result }) => [unit, rules.standingIn(result, settingsOf(result.group).city)]),
  );
  const tally = rules.rankTally(settingsOf);
  for await (const page of batchPages(runId))
    for (const { scores } of page)
      for (const { id, ...first } of scores) {
        const standing = since.get(id) ?? first;
        tally.add({ ...standing, score: corrected.get(id) ?? standing.score });
      }
  return tally.ranked().rankOf;
};

/** The results that corrections are about. */
const recordsOf = async (
  { year, runId }: PublicationRecord,
  corrections: readonly rules.ResultCorrection[],
): Promise<Records> => {
  const units = [...new Set(corrections.map(({ unit }) => unit))];
  const records = await table.readMany<ResultRecord>(units.map((unit) => resultKey(year, runId, unit)));
  return new Map(records.map((record) => [record.result.unit, record] as const));
};

const judge = (request: Correcting, publication: PublicationRecord | undefined, records: Records) => {
  const { principal, params, body } = request;
  const context = {
    year: params.year,
    now: effects.now(),
    city: city(),
    publication: publication ? stateOf(publication) : null,
    results: new Map(
      [...records].map(([unit, record]) => [unit, { result: record.result, version: versionOf(record) }]),
    ),
  };
  const command = { ...body, corrections: body.corrections ?? [] };
  return allowed(
    actOnYear(principal, 'correct-results', (actor) =>
      rules.judgeCorrections(command, { ...context, actor }),
    ),
  );
};

const reckon = async (
  publication: PublicationRecord,
  correcting: rules.Correcting,
): Promise<rules.CorrectionsMade> => {
  const { frozen } = await loadRun(publication.runId);
  const settingsOf = await settingsOfGroups(frozen?.inputHash ?? '');
  const scores = rules.changedScores(correcting, settingsOf);
  const rankOf = scores.size > 0 ? await rankNow(publication, scores, settingsOf) : undefined;
  return rules.makeCorrections(correcting, settingsOf, scores, rankOf);
};

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
 * Publishes corrected results of a published year as new versions (A10). The unit's own score, rank and place in the quota are
 * reckoned anew among the scores that stand; ranks and grades of the others stay as they were published (I-23).
 */
export const correctResults = async (
  request: Correcting,
  corrections: NonNullable<PublicationBody['corrections']>,
): Promise<PlannedWrites> => {
  const { year } = request.params;
  const publication = await publicationOf(year);
  await checkSeen(request, publication);
  const records: Records = publication ? await recordsOf(publication, corrections) : new Map();
  const correcting = judge(request, publication, records);
  // Without a publication it was refused.
  if (!publication) throw new Error(`${year} is not published`);
  const made = await reckon(publication, correcting);
  const planned = planRecord(publicationRecordOf(year), publication, made.publication);
  const { document, versions } = made.publication.data;
  const { runId } = publication;
  return {
    writes: [...(await planResults(publication, made.results, records)), ...planned.writes],
    answer: {
      status: 201,
      body: { year, runId, document, publishedAt: made.publication.at, versions: [...versions] },
    },
  };
};
