import { type Change, effects } from '@jieti/lambda';
import { insertedCaseEntry } from '../case/ledger-stream.ts';
import { executionName } from '../keys.ts';
import { machineOf } from './stage-machines.ts';
import type { Timer } from './timer.ts';

/** A timer to start, and what tells its execution from others of the same measure. */
interface Start {
  readonly timer: Timer;
  readonly suffix: string;
}

/**
 * The timer of a measure that this change put in force, or gave a new term when the former had ended unmet and its machine with it;
 * or null. One that was extended in time is still followed by its own.
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
  if (entry.type !== 'term-extended') return null;
  const extended = measures.find((measure) => measure.status === 'in-force');
  if (!extended || entry.data.anew !== true) return null;
  return {
    timer: { caseId, stage: extended.stage, entry: extended.entry },
    suffix: `t${entry.entry}`,
  };
};

/** Starts a stage's machine under its deterministic name: told twice, it starts once. */
export const startStage = async ({ timer, suffix }: Start): Promise<void> => {
  const { caseId, stage, entry } = timer;
  await effects.startExecution(machineOf(stage), executionName(caseId, stage, entry, suffix), timer);
};
