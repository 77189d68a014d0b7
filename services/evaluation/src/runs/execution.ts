import { city, effects } from '@jieti/lambda';
import { legalDateOf } from '@jieti/rules';
import { z } from 'zod';
import { bySystem } from '../audit.ts';
import { findRun, newRun } from './run.ts';

/** What an execution of the grading machine starts with: a run somebody asked for, or the yearly schedule. */
export const executionInput = z.union([
  z.looseObject({ runId: z.string() }),
  z.looseObject({ scheduledTime: z.iso.datetime({ offset: true }) }),
]);

export type ExecutionInput = z.output<typeof executionInput>;

/** Which run an execution serves. The schedule grades the legal year before the one it fires in; one run a year. */
const identify = (input: ExecutionInput): { readonly id: string; readonly year: number | null } => {
  if ('runId' in input && typeof input.runId === 'string') return { id: input.runId, year: null };
  const instant = new Date(String(input.scheduledTime)).toISOString();
  const year = Number(legalDateOf(instant, city().zone).slice(0, 4)) - 1;
  return { id: `yearly-${year}`, year };
};

/** The run of an execution; that of the schedule is made at its first sight, not yet written. */
export const runOf = async (input: ExecutionInput) => {
  const { id, year } = identify(input);
  const run = await findRun(id);
  if (run) return { run, isNew: false };
  if (year === null) throw new Error(`there is no grading run ${id}`);
  return { run: newRun(id, year, effects.now(), bySystem, 'grading'), isNew: true };
};
