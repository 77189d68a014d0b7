import { handler as checkStage } from '../../services/cases/src/functions/check-stage/handler.ts';
import { handler as handOverStage } from '../../services/cases/src/functions/hand-over-stage/handler.ts';
import { handler as takeStep } from '../../services/cases/src/functions/take-step/handler.ts';

/** An execution of a stage's machine: when it wakes, or how it ended. */
export interface Execution {
  readonly machine: string;
  readonly name: string;
  readonly input: { readonly caseId: string; readonly stage: string; readonly entry: number };
  readonly startedAt: string;
  wakeAt: string | null;
  finished: string | null;
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
    const timer = input as Parameters<typeof checkStage>[0];
    const check = await checkStage({ ...timer, executionStartedAt: startedAt });
    if (check.action === 'wait') {
      execution.wakeAt = check.until;
      return;
    }
    if (check.action === 'finish') {
      execution.finished = check.why;
      return;
    }
    if (check.action === 'hand-over') {
      await handOverStage({ ...timer, machineArn: execution.machine, executionName: execution.name });
      execution.finished = 'handed-over';
      return;
    }
    await takeStep({ ...timer, action: check.action, key: check.key });
  }
  throw new Error(`${execution.name} goes round in circles`);
};
