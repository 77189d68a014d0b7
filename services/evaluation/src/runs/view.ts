import { type Answer, effects, notFound, type Request } from '@jieti/lambda';
import { requireFollower } from '../access.ts';
import { thaw } from '../content.ts';
import type { routes } from '../contract/routes.ts';
import type { FailedUnit, NotGraded, RunAnswer } from '../contract/runs.ts';
import { failedOf, gradedSoFar } from './batches.ts';
import { secondsLeft } from './estimate.ts';
import type { Manifest } from './frozen.ts';
import { findRun, type Run, type WhatIf } from './run.ts';

const whatIfOf = ({ of, scheme, otherwise, moves }: WhatIf): NonNullable<RunAnswer['whatIf']> => ({
  of,
  schemeVersion: scheme?.version ?? null,
  parameters: { ...otherwise?.parameters },
  interpretations: { ...otherwise?.interpretations },
  moves: moves ?? null,
});

export const runAnswerOf = (
  run: Run,
  done: number,
  failed: readonly FailedUnit[],
  notGraded: readonly NotGraded[] = [],
): RunAnswer => ({
  id: run.id,
  year: run.year,
  status: run.status,
  requestedAt: run.requestedAt,
  requestedBy: run.requestedBy.subject,
  endedAt: run.endedAt,
  total: run.frozen?.total ?? null,
  done,
  failed: [...failed],
  notGraded: [...notGraded],
  failedCount: run.failedCount,
  reason: run.reason,
  schemeVersion: run.frozen?.schemeVersion ?? null,
  inputHash: run.frozen?.inputHash ?? null,
  secondsLeft: secondsLeft(run, done, effects.now()),
  ...(run.whatIf && { whatIf: whatIfOf(run.whatIf) }),
});

/** Units accounted for by their end, as the run's inputs were frozen. */
const notGradedOf = async ({ frozen }: Run): Promise<readonly NotGraded[]> =>
  frozen?.notGraded ? ((await thaw<Manifest>(frozen.inputHash)).notGraded ?? []) : [];

/** How far a run has come: units graded of how many, an estimate of what is left, and those that failed by name. */
export const readRun = async (request: Request<typeof routes.readRun>): Promise<Answer> => {
  requireFollower(request.principal);
  const run = await findRun(request.params.id);
  if (!run) throw notFound();
  const done = await gradedSoFar(run.id);
  const failed = run.failedCount > 0 ? await failedOf(run.id, run.failedCount) : [];
  return { status: 200, version: run.version, body: runAnswerOf(run, done, failed, await notGradedOf(run)) };
};
