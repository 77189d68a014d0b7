import { type Change, effects } from '@jieti/lambda';
import { insertedCaseEntry } from '../case/ledger-stream.ts';
import { executionName } from '../keys.ts';
import { machineOf } from './stage-machines.ts';
import type { Timer } from './timer.ts';

/** The timer of a measure that this change put in force, or null. */
export const startedBy = (change: Change): Timer | null => {
  const entry = insertedCaseEntry(change);
  if (entry?.type !== 'measure-imposed') return null;
  const imposed = entry.measures.find((measure) => measure.entry === entry.entry);
  return imposed ? { caseId: entry.subject.id, stage: imposed.stage, entry: imposed.entry } : null;
};

/** Starts a stage's machine under its deterministic name: told twice, it starts once. */
export const startStage = async (timer: Timer): Promise<void> => {
  const { caseId, stage, entry } = timer;
  await effects.startExecution(machineOf(stage), executionName(caseId, stage, entry, '0'), timer);
};
