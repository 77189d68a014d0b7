import type { Checkpoint, StageDefinition } from '@jieti/rules';
import { type Definition, retry, type State, type Task } from './asl.ts';

/** The tasks of a stage's machine; each is a function of the service. */
export const stageTasks = ['checkStage', 'takeStep', 'handOver'] as const;

type StageTasks = Readonly<Record<(typeof stageTasks)[number], string>>;

type Step = Exclude<Checkpoint['action'], 'wait' | 'finish'>;

/** The state that takes each step. */
const stateOf: Readonly<Record<Step, string>> = {
  'notify-bars': 'NotifyBars',
  remind: 'Remind',
  'check-progress': 'CheckProgress',
  'check-plan': 'CheckPlan',
  'open-next-stage': 'OpenNextStage',
  'verify-again': 'VerifyAgain',
  expire: 'Expire',
};

/** The rungs that have each step, by what the city's ladder says of them. */
const has: Readonly<Record<Step, (rung: StageDefinition) => boolean>> = {
  'notify-bars': ({ effects }) => effects.length > 0,
  remind: () => true,
  'check-progress': ({ progressEvery }) => progressEvery !== undefined,
  'check-plan': ({ planWithin }) => planWithin !== undefined,
  'open-next-stage': ({ unmet }) => 'next' in unmet,
  'verify-again': ({ unmet }) => 'verifyAgainEvery' in unmet,
  expire: ({ endsBy }) => endsBy === 'expiry',
};

/** The steps a stage has by what the law ever said of it: measures of before go on as they were decided. None that it does not need. */
const stepsOf = (rungs: readonly StageDefinition[]): Step[] =>
  (Object.keys(has) as Step[]).filter((step) => rungs.some(has[step]));

/** About a day of trying; after that the execution fails and the daily sweep starts another. */
const untilTomorrow = retry(100, { MaxDelaySeconds: 900, JitterStrategy: 'FULL' });

const identity = { 'caseId.$': '$.caseId', 'stage.$': '$.stage', 'entry.$': '$.entry' };

const task = (
  Resource: string,
  parameters: Readonly<Record<string, string>>,
  ResultPath: string | null,
  Next: string,
): Task => ({
  Type: 'Task',
  Resource,
  Parameters: { ...identity, ...parameters },
  ResultPath,
  TimeoutSeconds: 60,
  Retry: untilTomorrow,
  Next,
});

const takeStep = (arn: string): Task =>
  task(arn, { 'action.$': '$.next.action', 'key.$': '$.next.key' }, null, 'CheckStage');

const choice = (steps: readonly Step[]): State => ({
  Type: 'Choice',
  Choices: [
    ['wait', 'WaitUntilCheckpoint'],
    ...steps.map((step) => [step, stateOf[step]]),
    ['hand-over', 'HandOver'],
    ['finish', 'Done'],
  ].map(([action = '', Next = '']) => ({ Variable: '$.next.action', StringEquals: action, Next })),
  Default: 'UnknownStep',
});

/**
 * The machine of one stage of the ladder (A19–A24), as it was from time to time, started with `{caseId, stage, entry}`: it asks what is next, waits for
 * the instant it is told or takes the step it is told, and asks again, until nothing is left to wait for. It holds no
 * duration and decides nothing. Before it grows old it hands over to a fresh execution of itself.
 */
export const stageDefinition = (rungs: readonly StageDefinition[], tasks: StageTasks): Definition => {
  const steps = stepsOf(rungs);
  const last = rungs.at(-1);
  return {
    Comment: `${last?.name.zh} ${last?.article}`,
    StartAt: 'CheckStage',
    States: {
      CheckStage: task(
        tasks.checkStage,
        { 'executionStartedAt.$': '$$.Execution.StartTime' },
        '$.next',
        'WhatNext',
      ),
      WhatNext: choice(steps),
      WaitUntilCheckpoint: { Type: 'Wait', TimestampPath: '$.next.until', Next: 'CheckStage' },
      ...Object.fromEntries(steps.map((step) => [stateOf[step], takeStep(tasks.takeStep)])),
      HandOver: task(
        tasks.handOver,
        { 'machineArn.$': '$$.StateMachine.Id', 'executionName.$': '$$.Execution.Name' },
        null,
        'Done',
      ),
      Done: { Type: 'Succeed' },
      UnknownStep: {
        Type: 'Fail',
        Error: 'UnknownStep',
        Cause: 'The rules asked for a step that this stage of the ladder does not have.',
      },
    },
  };
};
