import { cases } from '../../services/cases/functions.ts';
import { runTask } from './functions.ts';

/** An execution of a stage's machine: when it wakes, or how it ended. */
export interface Execution {
  readonly machine: string;
  readonly name: string;
  readonly input: { readonly caseId: string; readonly stage: string; readonly entry: number };
  readonly startedAt: string;
  wakeAt: string | null;
  finished: string | null;
}

/** The answer of a checkpoint. */
interface Check {
  readonly action: string;
  readonly until: string | null;
  readonly why: string | null;
  readonly key: string | null;
}

/** The machine of each stage, by its ARN. */
export const stageMachines = Object.fromEntries(
  ['notice', 'interview', 'listed-supervision', 'veto-warning', 'veto'].map((stage) => [
    stage,
    `arn:${stage}`,
  ]),
);

/** Runs one execution as its machine would, until it waits or ends. */
export const runStage = async (execution: Execution): Promise<void> => {
  const { input, startedAt } = execution;
  for (let round = 0; round < 200; round++) {
    const check = await runTask<Check>(cases, 'checkStage', { ...input, executionStartedAt: startedAt });
    if (check.action === 'wait') {
      execution.wakeAt = check.until;
      return;
    }
    if (check.action === 'finish') {
      execution.finished = check.why;
      return;
    }
    if (check.action === 'hand-over') {
      const { machine, name } = execution;
      await runTask(cases, 'handOver', { ...input, machineArn: machine, executionName: name });
      execution.finished = 'handed-over';
      return;
    }
    await runTask(cases, 'takeStep', { ...input, action: check.action, key: check.key });
  }
  throw new Error(`${execution.name} goes round in circles`);
};
