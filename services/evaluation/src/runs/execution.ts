import { city, effects } from '@jieti/lambda';
import { legalDateOf, scheduleGrading } from '@jieti/rules';
import { transact } from '@jieti/store';
import { z } from 'zod';
import { evaluatorsBelow } from '../evaluated-units.ts';
import { currentScheme } from '../scheme/store.ts';
import { publicationOf } from '../years.ts';
import { findRun, loadRun, planRun, type RunRecord } from './run.ts';

/** An execution of the grading machine starts with a run somebody asked for, or with the yearly schedule. */
export const executionInput = z.union([
  z.looseObject({ runId: z.string() }),
  z.looseObject({ scheduledTime: z.iso.datetime({ offset: true }) }),
]);

export type ExecutionInput = z.output<typeof executionInput>;

/** The schedule grades the legal year before the one it fires in; one run a year. */
const scheduledYear = (scheduledTime: string): number => {
  const instant = new Date(scheduledTime).toISOString();
  return Number(legalDateOf(instant, city().zone).slice(0, 4)) - 1;
};

/**
 * Asks for the yearly run of every locality below that has a scheme for the year (idempotent): the table's stream starts them. It comes
 * before the top's own run is written, so that whoever crashes in between does it again.
 */
const scheduleBelow = async (year: number): Promise<void> => {
  for await (const by of evaluatorsBelow(year)) {
    if (!(await currentScheme({ year, by })) || (await publicationOf({ year, by }))) continue;
    const run = scheduleGrading(`yearly-${year}-${by}`, { year, by, now: effects.now() });
    await transact(planRun(undefined, run).writes);
  }
};

/** The run of the yearly schedule, written at its first sight; idempotent, since it goes by the id of its year. */
const scheduledRun = async (year: number): Promise<RunRecord> => {
  const id = `yearly-${year}`;
  const before = await findRun(id);
  if (before) return before;
  await scheduleBelow(year);
  await transact(planRun(undefined, scheduleGrading(id, { year, now: effects.now() })).writes);
  return loadRun(id);
};

/** The run of an execution. @throws if a run that was asked for is not there: a fault of ours. */
export const executedRun = (input: ExecutionInput): Promise<RunRecord> =>
  'runId' in input && typeof input.runId === 'string'
    ? loadRun(input.runId)
    : scheduledRun(scheduledYear(String(input.scheduledTime)));
