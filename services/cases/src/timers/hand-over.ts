import { effects } from '@jieti/lambda';
import type { Timer } from './timer.ts';

export interface HandOverInput extends Timer {
  /** `$$.StateMachine.Id` */
  readonly machineArn: string;
  /** `$$.Execution.Name` */
  readonly executionName: string;
}

/** `…-0` → `…-1`; a sweep's `…-s20260101` → `…-s20260101-1`. */
const nextName = (name: string): string => {
  const [, stem = name, hop = '0'] = /^(.*)-(\d{1,3})$/.exec(name) ?? [];
  return `${stem}-${Number(hop) + 1}`;
};

/** Starts the execution that goes on from this one, under a name that is the same however often it is tried. */
export const handOver = async (input: HandOverInput): Promise<{ startedAs: string }> => {
  const { machineArn, executionName, caseId, stage, entry } = input;
  const startedAs = nextName(executionName);
  await effects.startExecution(machineArn, startedAs, { caseId, stage, entry });
  return { startedAs };
};
