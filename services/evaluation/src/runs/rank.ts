import { effects } from '@jieti/lambda';
import type { CitySettings, Standing } from '@jieti/rules';
import { gradedPK } from '../keys.ts';
import { type Graded, type GradedRecord, type Result, recordOf } from '../results/result.ts';
import { pagesOf, putAll } from '../table.ts';
import { comparePage } from '../what-if/compare.ts';
import { draftWrite, whileOpen } from '../years.ts';
import { batchPages } from './batches.ts';
import { type FrozenYear, frozenYear, yardsticks } from './frozen.ts';
import { outcomeOf } from './outcome.ts';
import { commitBySystem, isComplete, loadRun, type Run, runWrite, type WhatIf } from './run.ts';
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

type Moves = NonNullable<WhatIf['moves']>;

/** Ends a run: a year's becomes its draft, in one transaction; a what-if ends as what it is, and moves nothing. */
const complete = (run: Run, moves: Moves): Promise<boolean> => {
  const ended = { endedAt: effects.now(), reason: null, failedCount: 0 };
  if (run.whatIf) {
    const change = { ...ended, status: 'what-if', whatIf: { ...run.whatIf, moves } } as const;
    return commitBySystem(run.year, 'what-if-completed', { runId: run.id, moves }, [runWrite(run, change)]);
  }
  return commitBySystem(run.year, 'draft-completed', { runId: run.id }, [
    runWrite(run, { ...ended, status: 'draft' }),
    draftWrite(run.year, run.id),
    whileOpen(run.year),
  ]);
};

/** Writes a page of results; those of a what-if beside what they are held against, and counted by how they move. */
const writePage = async (run: Run, results: readonly Result[], moves: Moves): Promise<Moves> => {
  if (!run.whatIf) {
    await putAll(results.map((result) => recordOf(run.id, result)));
    return moves;
  }
  const compared = await comparePage(run.whatIf.of, results);
  const counted = { ...moves };
  for (const { to } of compared.values()) counted[to]++;
  await putAll(
    results.map((result) => {
      const moved = compared.get(result.unit);
      return { ...recordOf(run.id, result), ...(moved && { compared: moved }) };
    }),
  );
  return counted;
};

/**
 * Last step of the grading machine: ranks every group as a whole, applies the quota (I-12), writes the results and makes
 * them the year's draft. Not before every unit of the frozen inputs is accounted for. What it holds in memory is a number a unit
 * and one page of results. @throws Incomplete
 */
export const rankResults = async (runId: string): Promise<{ runId: string; status: Run['status'] }> => {
  const run = await loadRun(runId);
  if (isComplete(run.status)) return { runId, status: run.status };
  if (!run.frozen) throw new Error(`the inputs of ${runId} are not frozen`);
  const { inputHash, total } = run.frozen;
  const year = await frozenYear(inputHash);
  const settingsOf = yardsticks(year);
  const standingOf = await rankAll(runId, year, settingsOf);
  let written = 0;
  let moves: Moves = { better: 0, worse: 0, same: 0 };
  for await (const page of pagesOf<GradedRecord>({ PK: gradedPK(runId), pageSize: 250 })) {
    const results = page.flatMap(({ graded }) => {
      const standing = standingOf(graded.group, graded.outcome.score);
      return standing ? [resultOf(graded, standing, settingsOf(graded.group))] : [];
    });
    moves = await writePage(run, results, moves);
    written += results.length;
  }
  if (written !== total) throw new Incomplete(`${written} of ${total} results written`);
  await complete(run, moves);
  const { status } = await loadRun(runId);
  if (!isComplete(status)) throw new Error(`${runId} could not be completed`);
  return { runId, status };
};
