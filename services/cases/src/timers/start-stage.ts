import { type Change, effects } from '@jieti/lambda';
import type { CaseEventData } from '@jieti/rules';
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

/** The measure whose ends a calendar moved; in an entry from before these were told by themselves, one whose last day it moved. */
const movedBy = ({ data, measures }: CaseEntry): Pick<Timer, 'stage' | 'entry'> | undefined => {
  const { ends } = data as CaseEventData['deadlines-moved'];
  return ends ? ends.measure : measures.find(({ status }) => status === 'in-force');
};

/** The measure that an entry put on the clock, or put on it anew; undefined of any other entry. */
const timedBy = (entry: CaseEntry): Pick<Timer, 'stage' | 'entry'> | undefined => {
  const { type, data, measures } = entry;
  if (type === 'measure-imposed') return measures.find((measure) => measure.entry === entry.entry);
  if (type === 'deadlines-moved') return movedBy(entry);
  return type === 'term-extended' && data.anew === true
    ? measures.find(({ status }) => status === 'in-force')
    : undefined;
};

/**
 * The timer of a measure that this change put in force, or gave a new term when the former had ended unmet and its machine with it, or
 * whose term or checks it moved to other days, which may be earlier than its machine waits for; or null. One that was extended in time is
 * still followed by its own.
 */
export const startedBy = (change: Change): Start | null => {
  const entry = insertedCaseEntry(change);
  const timed = entry && timedBy(entry);
  if (!timed) return null;
  return {
    timer: { caseId: entry.subject.id, stage: timed.stage, entry: timed.entry },
    suffix: entry.type === 'measure-imposed' ? '0' : `t${entry.entry}`,
  };
};

/** Starts a stage's machine under its deterministic name: told twice, it starts once. */
export const startStage = async ({ timer, suffix }: Start): Promise<void> => {
  const { caseId, stage, entry } = timer;
  await effects.startExecution(machineOf(stage), executionName(caseId, stage, entry, suffix), timer);
};
