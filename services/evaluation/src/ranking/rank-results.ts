import { city, effects } from '@jieti/lambda';
import {
  type CitySettings,
  completeRun,
  type GroupSettings,
  groupSettings,
  isComplete,
  type Moves,
  type RankOf,
  type ResultsHash,
  rankedResult,
  rankTally,
  settingsFor,
  standingIn,
  type UnitResult,
  whyNotOwn,
} from '@jieti/rules';
import { transact } from '@jieti/store';
import { publisherOf } from '../evaluated-units.ts';
import { storeGraders } from '../evaluators.ts';
import { gradedPK } from '../keys.ts';
import { type GradedRecord, recordOf } from '../results/result.ts';
import { hashingResults } from '../results/result-hashes.ts';
import { batchPages } from '../runs/batches.ts';
import { frozenYear, type Manifest } from '../runs/frozen.ts';
import { loadRun, planRun, type RunRecord, statusOf } from '../runs/run.ts';
import { refuseRun } from '../runs/run-refused.ts';
import { stateOf } from '../stored.ts';
import { table } from '../table.ts';
import { draftWrite, whileOpen } from '../years.ts';
import { comparePage } from './compare.ts';

/** Some unit is not accounted for: the run is not done, and `fail-run` names who is missing. */
class Incomplete extends Error {
  override readonly name = 'Incomplete';
}

/** Ranks the scores of every unit of the run, read batch by batch. @throws Incomplete unless all are there. */
const rankAll = async (
  runId: string,
  { total, chunks }: Manifest,
  settingsOf: (group: string) => GroupSettings,
): Promise<RankOf> => {
  const tally = rankTally(settingsOf);
  let [scores, batches] = [0, 0];
  for await (const page of batchPages(runId))
    for (const record of page) {
      batches++;
      scores += record.scores.length;
      for (const standing of record.scores) tally.add(standing);
    }
  // A unit stands in one batch only, and under its own key when its result is written: what adds up is complete.
  if (batches !== chunks.length || scores !== total)
    throw new Incomplete(`${scores} of ${total} units graded, ${batches} of ${chunks.length} batches`);
  return tally.ranked().rankOf;
};

/** Ends a run: a year's becomes its draft, in one transaction; a what-if ends as what it is, and moves nothing. */
const complete = (run: RunRecord, moves: Moves, results: ResultsHash | null): Promise<boolean> => {
  const { writes } = planRun(run, completeRun(stateOf(run), { moves, results }, effects.now()));
  return run.whatIf ? transact(writes) : transact([...writes, draftWrite(run, run.id), whileOpen(run)]);
};

/** Writes a page of results; those of a what-if beside what they are held against, and counted by how they move. */
const writePage = async (
  run: RunRecord,
  results: readonly UnitResult[],
  moves: Moves,
  { law, moved }: { readonly law: CitySettings; readonly moved: ReadonlySet<string> },
): Promise<Moves> => {
  if (!run.whatIf) {
    await storeGraders(
      run,
      results.map(({ unit }) => unit),
      moved,
    );
    await table.putMany(results.map((result) => recordOf(run.id, result)));
    return moves;
  }
  const compared = await comparePage(run.whatIf.of, results, law);
  const counted = { ...moves };
  for (const { to } of compared.values()) counted[to]++;
  await table.putMany(
    results.map((result) => {
      const moved = compared.get(result.unit);
      return { ...recordOf(run.id, result), ...(moved && { compared: moved }) };
    }),
  );
  return counted;
};

/** Refuses a run with a unit that another has published since the inputs were frozen. Of a unit that was never moved nobody asks. @throws RunRefused */
const checkOwn = async (run: RunRecord, { moved = [] }: Manifest): Promise<void> => {
  const { root } = city();
  const own = run.by ?? root;
  const published = await Promise.all(
    moved.map(async (unit) => ({ unit, by: (await publisherOf(unit, run.year, root)) ?? own })),
  );
  const [why] = whyNotOwn(published.filter(({ by }) => by !== own));
  if (why) throw await refuseRun(run, why);
};

const pageSize = 250;

/**
 * Last step of the grading machine: ranks every group as a whole, applies the quota (I-12), writes the results and makes
 * them the year's draft. Not before every unit of the frozen inputs is accounted for. It holds in memory a number a unit
 * and one page of results. @throws Incomplete, RunRefused
 */
export const rankResults = async (
  runId: string,
): Promise<{ runId: string; status: ReturnType<typeof statusOf> }> => {
  const run = await loadRun(runId);
  if (isComplete(run)) return { runId, status: statusOf(run) };
  if (!run.frozen) throw new Error(`the inputs of ${runId} are not frozen`);
  const { inputHash, total } = run.frozen;
  const { manifest, basis } = await frozenYear(inputHash);
  if (!run.whatIf) await checkOwn(run, manifest);
  const settingsOf = groupSettings(basis);
  const rankOf = await rankAll(runId, manifest, settingsOf);
  const known = { law: settingsFor(basis), moved: new Set(manifest.moved) };
  let written = 0;
  let moves: Moves = { better: 0, worse: 0, same: 0 };
  const hashing = run.whatIf ? null : hashingResults(runId);
  for await (const page of table.pages<GradedRecord>({ partition: gradedPK(runId), pageSize })) {
    const results = page.flatMap(({ graded }) => {
      const settings = settingsOf(graded.group);
      const rank = rankOf(standingIn(graded, settings.city));
      return rank ? [rankedResult(graded, rank, settings)] : [];
    });
    moves = await writePage(run, results, moves, known);
    await hashing?.add(results);
    written += results.length;
  }
  if (written !== total) throw new Incomplete(`${written} of ${total} results written`);
  await complete(run, moves, (await hashing?.end()) ?? null);
  const now = await loadRun(runId);
  if (!isComplete(now)) throw new Error(`${runId} could not be completed`);
  return { runId, status: statusOf(now) };
};
