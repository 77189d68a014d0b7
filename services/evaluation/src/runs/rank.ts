import { effects } from '@jieti/lambda';
import type { CitySettings, Standing } from '@jieti/rules';
import { gradedPK } from '../keys.ts';
import { type Graded, type GradedRecord, type Result, recordOf } from '../results/result.ts';
import { pagesOf, putAll } from '../table.ts';
import { draftWrite, whileOpen } from '../years.ts';
import { batchPages } from './batches.ts';
import { type FrozenYear, frozenYear, yardsticks } from './frozen.ts';
import { outcomeOf } from './outcome.ts';
import { commitBySystem, loadRun, type Run, runWrite } from './run.ts';
import { standingsTally } from './standing.ts';

/** Some unit is not accounted for: the run is not done, and `fail-run` names who is missing. */
class Incomplete extends Error {
  override readonly name = 'Incomplete';
}

/** Ranks the scores of every unit of the run, read batch by batch. @throws Incomplete unless all are there. */
const rankAll = async (
  runId: string,
  { manifest }: FrozenYear,
  settingsOf: (group: string) => CitySettings,
) => {
  const tally = standingsTally(settingsOf, manifest.year);
  let [scores, batches] = [0, 0];
  for await (const page of batchPages(runId))
    for (const record of page) {
      batches++;
      scores += record.scores.length;
      for (const { group, score } of record.scores) tally.add(group, score);
    }
  const { total, chunks } = manifest;
  // A unit stands in one batch only, and under its own key when its result is written: what adds up is complete.
  if (batches !== chunks.length || scores !== total)
    throw new Incomplete(`${scores} of ${total} units graded, ${batches} of ${chunks.length} batches`);
  return tally.ranked();
};

/** With a quota the outcome is decided again, now that it is known who is within; caps come after it as always (A25). */
const resultOf = (graded: Graded, standing: Standing, city: CitySettings): Result =>
  standing.quota === null
    ? { ...graded, ...standing }
    : { ...graded, ...standing, outcome: outcomeOf(graded, standing.quota.within, city) };

/** Makes the run the year's draft, in one transaction with its own end. */
const complete = (run: Run): Promise<boolean> => {
  const change = { status: 'draft', endedAt: effects.now(), reason: null, failedCount: 0 } as const;
  return commitBySystem(run.year, 'draft-completed', { runId: run.id }, [
    runWrite(run, change),
    draftWrite(run.year, run.id),
    whileOpen(run.year),
  ]);
};

/**
 * Last step of the grading machine: ranks every group as a whole, applies the quota (I-12), writes the results and makes
 * them the year's draft. Not before every unit of the frozen inputs is accounted for. @throws Incomplete
 */
export const rankResults = async (runId: string): Promise<{ runId: string; status: Run['status'] }> => {
  const run = await loadRun(runId);
  if (run.status === 'draft' || run.status === 'published') return { runId, status: run.status };
  if (!run.frozen) throw new Error(`the inputs of ${runId} are not frozen`);
  const { inputHash, total } = run.frozen;
  const year = await frozenYear(inputHash);
  const settingsOf = yardsticks(year);
  const standingOf = await rankAll(runId, year, settingsOf);
  let written = 0;
  for await (const page of pagesOf<GradedRecord>({ PK: gradedPK(runId), pageSize: 250 })) {
    const results = page.flatMap(({ graded }) => {
      const standing = standingOf(graded.group, graded.outcome.score);
      return standing ? [recordOf(runId, resultOf(graded, standing, settingsOf(graded.group)))] : [];
    });
    await putAll(results);
    written += results.length;
  }
  if (written !== total) throw new Incomplete(`${written} of ${total} results written`);
  await complete(run);
  const { status } = await loadRun(runId);
  if (status !== 'draft' && status !== 'published') throw new Error(`${runId} could not become the draft`);
  return { runId, status };
};
