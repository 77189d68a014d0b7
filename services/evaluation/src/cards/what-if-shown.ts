import { notFound, type Principal } from '@jieti/lambda';
import { type GradedYear, isComplete, isSameYear } from '@jieti/rules';
import { assertCanFollow } from '../access.ts';
import { evaluationIn } from '../evaluators.ts';
import type { Shown } from '../results/shown.ts';
import { findRun } from '../runs/run.ts';

/** The results of a what-if, for those who follow the year's runs. @throws 404 for everybody else, and where there is none. */
export const whatIfShown = async (principal: Principal, of: GradedYear, id: string): Promise<Shown> => {
  const run = await findRun(id);
  if (!run || !isSameYear(run, of) || run.kind !== 'what-if' || !isComplete(run)) throw notFound();
  assertCanFollow(principal, await evaluationIn(run));
  return { ...of, runId: id, publication: null, drafts: 1, whatIf: true };
};
