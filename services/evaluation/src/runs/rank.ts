import { effects } from '@jieti/lambda';
import { type CitySettings, gradeUnit, type Standing } from '@jieti/rules';
import { gradedPK } from '../keys.ts';
import { type Graded, type GradedRecord, type Result, recordOf } from '../results/result.ts';
import { pagesOf, putAll } from '../table.ts';
import { draftWrite, whileOpen } from '../years.ts';
import { batchRecords } from './batches.ts';
import { frozenYear } from './frozen.ts';
import { commitBySystem, loadRun, type Run, runWrite } from './run.ts';
import { standings } from './standing.ts';

/** Some unit is not accounted for: the run is not done, and `fail-run` names who is missing. */
class Incomplete extends Error {
  override readonly name = 'Incomplete';
}

/** Scores of every unit of the run. @throws Incomplete unless each is accounted for once. */
const allScores = async (runId: string, total: number, batches: number) => {
  const records = await batchRecords(runId);
  const scores = records.flatMap((record) => record.scores);
  const distinct = new Set(scores.map(({ id }) => id)).size;
  if (records.length !== batches || scores.length !== total || distinct !== total)
    throw new Incomplete(`${distinct} of ${total} units graded, ${records.length} of ${batches} batches`);
  return scores;
};

/** With a quota the outcome is decided again, now that it is known who is within; caps come after it as always (A25). */
const resultOf = (graded: Graded, standing: Standing, city: CitySettings): Result => {
  if (standing.quota === null) return { ...graded, ...standing };
  const { unit, year, outcome, facts } = graded;
  const input = { unit, year, score: outcome.score, withinQuota: standing.quota.within, facts };
  return { ...graded, ...standing, outcome: gradeUnit(input, city) };
};

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
  const { inputHash, total, batches } = run.frozen;
  const { city } = await frozenYear(inputHash);
  const standing = standings(await allScores(runId, total, batches), city, run.year);
  let written = 0;
  for await (const page of pagesOf<GradedRecord>({ PK: gradedPK(runId), pageSize: 250 })) {
    const results = page.flatMap(({ graded }) => {
      const place = standing.get(graded.unit);
      return place ? [recordOf(runId, resultOf(graded, place, city))] : [];
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
