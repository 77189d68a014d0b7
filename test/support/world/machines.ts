import { type CityFile, rungsEver } from '@jieti/rules';
import { cases } from '../../../services/cases/functions.ts';
import { evaluation } from '../../../services/evaluation/functions.ts';
import { runTask } from './functions.ts';

/** An execution of a machine: when it wakes, or how it ended. */
export interface Execution {
  readonly machine: string;
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: each machine has an input of its own
  readonly input: any;
  readonly startedAt: string;
  wakeAt: string | null;
  finished: string | null;
}

const others = { GRADING_MACHINE: 'arn:grading', SIGNING_MACHINE: 'arn:signing' } as const;

/** The variables by which functions find their machines: one for each stage that the city's law ever had. */
export const machineVariablesOf = (city: CityFile) => ({
  STAGE_MACHINES: JSON.stringify(
    Object.fromEntries([...rungsEver(city).keys()].map((id) => [id, `arn:${id}`])),
  ),
  ...others,
});

const isStage = ({ machine }: Execution): boolean =>
  Object.values<string>(others).every((one) => one !== machine);

/** True of an execution of a stage that has something to do at an instant. Tests play the other machines by hand. */
export const isDue = (execution: Execution, now: string): boolean =>
  isStage(execution) &&
  execution.finished === null &&
  (execution.wakeAt === null || Date.parse(execution.wakeAt) <= Date.parse(now));

/** The answer of a checkpoint. */
interface Check {
  readonly action: string;
  readonly until: string | null;
  readonly why: string | null;
  readonly key: string | null;
}

/** Runs one execution of a stage as its machine would, until it waits or ends. */
export const runStage = async (execution: Execution): Promise<void> => {
  const { input, startedAt, machine, name } = execution;
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
      await runTask(cases, 'handOver', { ...input, machineArn: machine, executionName: name });
      execution.finished = 'handed-over';
      return;
    }
    await runTask(cases, 'takeStep', { ...input, action: check.action, key: check.key });
  }
  throw new Error(`${name} goes round in circles`);
};

interface Frozen {
  readonly runId: string;
  readonly batches: readonly { readonly batch: number }[];
}

/** Plays the grading machine as its definition says: the steps in order, and FailRun when one of them throws. */
export const playGrading = async (
  input: object,
  beforeRanking: () => Promise<unknown> = async () => {},
): Promise<{ runId: string; status: string }> => {
  let state: object = input;
  try {
    const frozen = await runTask<Frozen>(evaluation, 'freezeInputs', input);
    state = frozen;
    for (const { batch } of frozen.batches)
      await runTask(evaluation, 'gradeBatch', { runId: frozen.runId, batch });
    await beforeRanking();
    return await runTask(evaluation, 'rankResults', frozen);
  } catch (error) {
    return runTask(evaluation, 'failRun', {
      ...state,
      error: { Error: 'States.TaskFailed', Cause: String(error) },
    });
  }
};
