import { type Change, effects } from '@jieti/lambda';
import type { CaseEntry } from '../case/case-entry.ts';
import { insertedCaseEntry } from '../case/ledger-stream.ts';
import { executionName } from '../keys.ts';
import { machineOf } from './stage-machines.ts';
import type { Timer } from './timer.ts';

/** A timer to start, and what tells its execution from others of the same measure. */
interface Start {
  readonly timer: Timer;
  readonly suffix: string;
}

const isTimedAnew = ({ type, data }: CaseEntry): boolean =>
  type === 'deadlines-moved' || (type === 'term-extended' && data.anew === true);

/**
 * The timer of a measure that this change put in force, or gave a new term when the former had ended unmet and its machine with it, or
 * moved to another day, which may be an earlier one than its machine waits for; or null. One that was extended in time is still followed
 * by its own.
 */
export const startedBy = (change: Change): Start | null => {
  const entry = insertedCaseEntry(change);
  if (entry === null) return null;
  const { measures } = entry;
  const caseId = entry.subject.id;
  if (entry.type === 'measure-imposed') {
    const imposed = measures.find((measure) => measure.entry === entry.entry);
    return imposed ? { timer: { caseId, stage: imposed.stage, entry: imposed.entry }, suffix: '0' } : null;
  }
  const watched = measures.find((measure) => measure.status === 'in-force');
  if (!watched || !isTimedAnew(entry)) return null;
  return {
    timer: { caseId, stage: watched.stage, entry: watched.entry },
    suffix: `t${entry.entry}`,
  };
};

/** Starts a stage's machine under its deterministic name: told twice, it starts once. */
export const startStage = async ({ timer, suffix }: Start): Promise<void> => {
  const { caseId, stage, entry } = timer;
  await effects.startExecution(machineOf(stage), executionName(caseId, stage, entry, suffix), timer);
};
