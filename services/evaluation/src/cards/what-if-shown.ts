import { notFound, type Principal } from '@jieti/lambda';
import { isComplete } from '@jieti/rules';
import { assertCanFollow } from '../access.ts';
import type { Shown } from '../results/shown.ts';
import { findRun } from '../runs/run.ts';

/** The results of a what-if, for those who follow the year's runs. @throws 404 for everybody else, and where there is none. */
export const whatIfShown = async (principal: Principal, year: number, id: string): Promise<Shown> => {
  assertCanFollow(principal);
  const run = await findRun(id);
  if (run?.year !== year || run.kind !== 'what-if' || !isComplete(run)) throw notFound();
  return { year, runId: id, publication: null, drafts: 1, whatIf: true };
};
