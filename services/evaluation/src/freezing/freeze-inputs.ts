import { effects } from '@jieti/lambda';
import type { FailedUnit, FrozenInputs, GradedYear, NotGraded, Scheme } from '@jieti/rules';
import * as rules from '@jieti/rules';
import { transact } from '@jieti/store';
import { freeze } from '../content.ts';
import { reviewCount } from '../review-count.ts';
import { gradedSoFar, mostNamed } from '../runs/batches.ts';
import { type ExecutionInput, executedRun } from '../runs/execution.ts';
import { freezeFigures } from '../runs/figures.ts';
import type { Manifest } from '../runs/frozen.ts';
import { loadRun, planRun, type RunRecord } from '../runs/run.ts';
import { RunRefused, refuseRun } from '../runs/run-refused.ts';
import { currentScheme } from '../scheme/store.ts';
import { stateOf } from '../stored.ts';
import { lawOfYear } from '../year-law.ts';
import { publicationOf } from '../years.ts';
import { chunkWriter } from './chunks.ts';
import { collectYear } from './collect.ts';
import { whatIfInputs } from './what-if-inputs.ts';

/** The machine goes on with numbers of batches, never with their contents. */
export interface Frozen {
  readonly runId: string;
  readonly batches: readonly { readonly batch: number }[];
}

const descriptors = ({ id, frozen }: RunRecord): Frozen => ({
  runId: id,
  batches: Array.from({ length: frozen?.batches ?? 0 }, (_, batch) => ({ batch })),
});

/** The facts collected to be graded, as a manifest of all of them; or the units that cannot be graded. */
type CollectedInputs =
  | { readonly manifest: Manifest }
  | { readonly failed: readonly FailedUnit[]; readonly count: number };

const collect = async (
  of: GradedYear,
  { version, scheme }: { readonly version: number; readonly scheme: Scheme },
): Promise<CollectedInputs> => {
  const { year } = of;
  const settings = lawOfYear(year);
  const failed: FailedUnit[] = [];
  let count = 0;
  const notGraded: NotGraded[] = [];
  const moved: string[] = [];
  const writer = chunkWriter();
  const tally = rules.figuresTally(settings);
  const groupOf = rules.frozenGroup(scheme);
  for await (const page of collectYear(settings, of, scheme)) {
    count += page.failed.length;
    notGraded.push(...page.notGraded);
    moved.push(...page.moved);
    failed.push(...page.failed.slice(0, mostNamed - failed.length));
    if (count > 0) continue;
    for (const unit of page.units) {
      await writer.add(unit);
      const group = groupOf(unit);
      if (group) tally.add(group, unit);
    }
  }
  if (count > 0) return { failed, count };
  const chunks = await writer.end();
  const figures = await freezeFigures(tally.all());
  const manifest: Manifest = {
    year,
    settings: await freeze(settings),
    scheme: { version, hash: await freeze(scheme) },
    chunks,
    total: chunks.reduce((sum, { units }) => sum + units, 0),
    ...(figures.length > 0 && { figures }),
    ...(notGraded.length > 0 && { notGraded }),
    ...(moved.length > 0 && { moved }),
  };
  return { manifest };
};

const frozenInputs = async (manifest: Manifest, upheld: number): Promise<FrozenInputs> => ({
  inputHash: await freeze(manifest),
  schemeVersion: manifest.scheme.version,
  total: manifest.total,
  batches: manifest.chunks.length,
  ...(manifest.notGraded && { notGraded: manifest.notGraded.length }),
  ...(upheld > 0 && { reviews: upheld }),
});

/** Takes what was collected as the run's inputs, or refuses it with the units that cannot be graded. */
const begin = async (run: RunRecord, inputs: CollectedInputs, upheld: number): Promise<Frozen> => {
  const [failed, count, total] =
    'manifest' in inputs ? [[], 0, inputs.manifest.total] : [inputs.failed, inputs.count, 0];
  const why = rules.whyNotFrozen({ failed: count, total });
  if (why || !('manifest' in inputs)) throw await refuseRun(run, why ?? rules.whyNotDone(run), failed, count);
  const frozen = await frozenInputs(inputs.manifest, upheld);
  await transact(planRun(run, rules.freezeRun(stateOf(run), frozen, effects.now())).writes);
  // Another execution may have won the race; read the run again.
  const now = await loadRun(run.id);
  if (!now.frozen) throw new RunRefused(now);
  return descriptors(now);
};

const freezeYear = async (run: RunRecord): Promise<Frozen> => {
  const { year } = run;
  const scheme = await currentScheme(run);
  const published = (await publicationOf(run)) !== undefined;
  const why = rules.whyNotBegun(year, { scheme: scheme ?? null, published });
  if (why || !scheme) throw await refuseRun(run, why ?? rules.whyNotDone(run));
  // Counted before anything is collected: what an upheld review corrected stands in the same transaction as its count.
  const upheld = (await reviewCount(run))?.upheld ?? 0;
  return begin(run, await collect(run, scheme), upheld);
};

/** A run that failed after its inputs were frozen goes on where it stopped. */
const resume = async (run: RunRecord): Promise<Frozen> => {
  if (run.status === 'failed') {
    const done = await gradedSoFar(run.id);
    await transact(planRun(run, rules.resumeRun(stateOf(run), done, effects.now())).writes);
  }
  return descriptors(run);
};

/**
 * First step of the grading machine: freezes everything the year is graded by under the hash of its content, and cuts it
 * into batches. A run is frozen once: later calls answer the same, whatever has changed since. A run that cannot be done
 * is marked failed with its reasons, never graded in part. @throws RunRefused
 */
export const freezeInputs = async (input: ExecutionInput): Promise<Frozen> => {
  const run = await executedRun(input);
  if (run.frozen) return resume(run);
  if (run.status === 'failed') throw new RunRefused(run);
  return run.whatIf ? begin(run, await whatIfInputs(run.whatIf), 0) : freezeYear(run);
};
