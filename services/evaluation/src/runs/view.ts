import { type Answer, effects, notFound, type Request } from '@jieti/lambda';
import type { FailedUnit, GradingRun, NotGraded, WhatIf } from '@jieti/rules';
import { assertCanFollow } from '../access.ts';
import { actorName } from '../actor-name.ts';
import { thaw } from '../content.ts';
import type { routes } from '../contract/routes.ts';
import type { RunAnswer } from '../contract/runs.ts';
import { evaluationIn } from '../evaluators.ts';
import { failedOf, gradedSoFar } from './batches.ts';
import { secondsLeft } from './estimate.ts';
import type { Manifest } from './frozen.ts';
import { findRun, type RunRecord, statusOf } from './run.ts';

const whatIfOf = ({ of, scheme, otherwise, moves }: WhatIf): NonNullable<RunAnswer['whatIf']> => ({
  of,
  schemeVersion: scheme?.version ?? null,
  parameters: { ...otherwise?.parameters },
  interpretations: { ...otherwise?.interpretations },
  moves: moves ?? null,
});

/** The progress of a run beside its own record. */
interface Progress {
  readonly done: number;
  readonly failed: readonly FailedUnit[];
  readonly notGraded: readonly NotGraded[];
}

const runAnswerOf = (run: GradingRun, { done, failed, notGraded }: Progress): RunAnswer => ({
  id: run.id,
  year: run.year,
  ...(run.by !== undefined && { under: run.by }),
  kind: run.kind,
  status: statusOf(run),
  requestedAt: run.requestedAt,
  requestedBy: actorName(run.requestedBy),
  endedAt: run.endedAt,
  total: run.frozen?.total ?? null,
  done,
  failed: failed.map(({ indicators, ...unit }) => ({
    ...unit,
    ...(indicators && { indicators: [...indicators] }),
  })),
  notGraded: [...notGraded],
  failedCount: run.failedCount,
  reason: run.reason,
  schemeVersion: run.frozen?.schemeVersion ?? null,
  inputHash: run.frozen?.inputHash ?? null,
  secondsLeft: secondsLeft(run, done, effects.now()),
  ...(run.whatIf && { whatIf: whatIfOf(run.whatIf) }),
});

/** The answer to whoever asked for a run: it is accepted, and nothing of it is done yet. */
export const acceptedRun = (run: RunRecord): Answer => ({
  status: 202,
  version: run.version,
  body: runAnswerOf(run, { done: 0, failed: [], notGraded: [] }),
  headers: { location: `/grading-runs/${run.id}` },
});

/** Units accounted for by their end, as the run's inputs were frozen. */
const notGradedOf = async ({ frozen }: GradingRun): Promise<readonly NotGraded[]> =>
  frozen?.notGraded ? ((await thaw<Manifest>(frozen.inputHash)).notGraded ?? []) : [];

/** Tells how far a run has come: units graded of how many, an estimate of what is left, and those that failed by name. */
export const readRun = async (request: Request<typeof routes.readRun>): Promise<Answer> => {
  const run = await findRun(request.params.id);
  if (!run) throw notFound();
  assertCanFollow(request.principal, await evaluationIn(run));
  const done = await gradedSoFar(run.id);
  const failed = run.failedCount > 0 ? await failedOf(run.id, run.failedCount) : [];
  const progress = { done, failed, notGraded: await notGradedOf(run) };
  return { status: 200, version: run.version, body: runAnswerOf(run, progress) };
};
