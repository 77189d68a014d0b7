import { city, effects } from '@jieti/lambda';
import { freeze } from '../content.ts';
import type { FailedUnit, NotGraded } from '../contract/runs.ts';
import { reviewCount } from '../reviews/review.ts';
import { currentScheme, noSchemeText, type SchemeVersion } from '../scheme/store.ts';
import { table } from '../table.ts';
import { whatIfInputs } from '../what-if/freeze.ts';
import { publicationOf } from '../years.ts';
import { gradedSoFar, keepFailed } from './batches.ts';
import { chunkWriter } from './chunks.ts';
import { collectYear } from './collect.ts';
import { type ExecutionInput, runOf } from './execution.ts';
import type { Manifest } from './frozen.ts';
import { commitBySystem, loadRun, type Run, type RunReason, runWrite } from './run.ts';

/** What the machine goes on with: numbers of batches, never their contents. */
export interface Frozen {
  readonly runId: string;
  readonly batches: readonly { readonly batch: number }[];
}

/** The run cannot be done, and says why; the machine's Catch ends it. */
class RunRefused extends Error {
  constructor(runId: string, code: string) {
    super(`${runId}: ${code}`);
    this.name = 'RunRefused';
  }
}

const reasons = {
  'scores-missing': {
    zh: '有单位缺少得分或未列入分组,全年未评定',
    en: 'Units lack scores or are in no group; nobody was graded',
  },
  'no-units': { zh: '没有可评定的单位', en: 'There is no unit to grade' },
} as const;

const descriptors = ({ id, frozen }: Run): Frozen => ({
  runId: id,
  batches: Array.from({ length: frozen?.batches ?? 0 }, (_, batch) => ({ batch })),
});

const refuse = async (run: Run, reason: RunReason, failed: readonly FailedUnit[], count: number) => {
  await keepFailed(run.id, failed);
  const change = { status: 'failed', reason, failedCount: count, endedAt: effects.now() } as const;
  await commitBySystem(run.year, 'grading-failed', { runId: run.id, reason }, [runWrite(run, change)]);
  return new RunRefused(run.id, reason.code);
};

/** Only so many failed units are kept in memory; the count goes on. */
const maxKept = 1_000;

const collect = async (year: number, { version, scheme }: SchemeVersion): Promise<Inputs> => {
  const settings = city();
  const failed: FailedUnit[] = [];
  let count = 0;
  const notGraded: NotGraded[] = [];
  const writer = chunkWriter();
  for await (const page of collectYear(settings, year, scheme)) {
    count += page.failed.length;
    notGraded.push(...page.notGraded);
    failed.push(...page.failed.slice(0, maxKept - failed.length));
    if (count === 0) for (const unit of page.units) await writer.add(unit);
  }
  if (count > 0) return { failed, count };
  const chunks = await writer.end();
  const manifest: Manifest = {
    year,
    settings: await freeze(settings),
    scheme: { version, hash: await freeze(scheme) },
    chunks,
    total: chunks.reduce((sum, { units }) => sum + units, 0),
    ...(notGraded.length > 0 && { notGraded }),
  };
  return { manifest };
};

type Inputs = { manifest: Manifest } | { failed: FailedUnit[]; count: number };

/** Takes what was collected as the run's inputs, or refuses it with the units that cannot be graded. */
const begin = async (run: Run, inputs: Inputs, upheld: number): Promise<Frozen> => {
  if (!('manifest' in inputs)) {
    const { failed, count } = inputs;
    throw await refuse(run, { code: 'scores-missing', ...reasons['scores-missing'] }, failed, count);
  }
  const { manifest } = inputs;
  if (manifest.total === 0) throw await refuse(run, { code: 'no-units', ...reasons['no-units'] }, [], 0);
  const frozen = {
    inputHash: await freeze(manifest),
    schemeVersion: manifest.scheme.version,
    total: manifest.total,
    batches: manifest.chunks.length,
    ...(manifest.notGraded && { notGraded: manifest.notGraded.length }),
    ...(upheld > 0 && { reviews: upheld }),
  };
  const change = { status: 'grading', frozen, going: { since: effects.now(), done: 0 } } as const;
  const data = { runId: run.id, ...frozen };
  await commitBySystem(run.year, 'inputs-frozen', data, [runWrite(run, change)]);
  // Whoever was first: what counts is what the run's record says now.
  const now = await loadRun(run.id);
  if (!now.frozen) throw new RunRefused(run.id, now.reason?.code ?? 'not-frozen');
  return descriptors(now);
};

const freezeRun = async (run: Run): Promise<Frozen> => {
  const { year, whatIf } = run;
  if (whatIf) return begin(run, await whatIfInputs(whatIf, maxKept), 0);
  const scheme = await currentScheme(year);
  if (!scheme) throw await refuse(run, { code: 'no-scheme', ...noSchemeText(year) }, [], 0);
  if (await publicationOf(year)) {
    const text = { zh: `${year} 年度结果已公布`, en: `The results of ${year} have been published` };
    throw await refuse(run, { code: 'year-published', ...text }, [], 0);
  }
  // Counted before anything is collected: what an upheld review corrected stands in the same transaction as its count.
  const { upheld } = await reviewCount(year);
  return begin(run, await collect(year, scheme), upheld);
};

/** A run that failed after its inputs were frozen goes on where it stopped. */
const resume = async (run: Run): Promise<Frozen> => {
  if (run.status === 'failed') {
    const going = { since: effects.now(), done: await gradedSoFar(run.id) };
    const change = { status: 'grading', reason: null, failedCount: 0, endedAt: null, going } as const;
    await commitBySystem(run.year, 'grading-resumed', { runId: run.id }, [runWrite(run, change)]);
  }
  return descriptors(run);
};

/**
 * First step of the grading machine: freezes everything the year is graded by under the hash of its content, and cuts it
 * into batches. A run is frozen once: later calls answer the same, whatever has changed since. A run that cannot be done
 * is marked failed with its reasons, never graded in part. @throws RunRefused
 */
export const freezeInputs = async (input: ExecutionInput): Promise<Frozen> => {
  const { run, isNew } = await runOf(input);
  if (isNew) {
    const write = {
      Put: { TableName: table.name(), Item: run, ConditionExpression: 'attribute_not_exists(PK)' },
    };
    await commitBySystem(run.year, 'grading-scheduled', { runId: run.id }, [write]);
  }
  const current = isNew ? await loadRun(run.id) : run;
  if (current.frozen) return resume(current);
  if (current.status === 'failed') throw new RunRefused(run.id, current.reason?.code ?? 'failed');
  return freezeRun(current);
};
