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
  'open-next-stage': 'OpenNextStage',
  'verify-again': 'VerifyAgain',
};

/** The steps a stage has by what the city's ladder says of it; none that it does not need. */
const stepsOf = (stage: StageDefinition): Step[] => [
  ...(stage.effects.length > 0 ? (['notify-bars'] as const) : []),
  'remind',
  ...(stage.progressEvery ? (['check-progress'] as const) : []),
  'next' in stage.unmet ? 'open-next-stage' : 'verify-again',
];

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
 * The machine of one rung of the ladder (A19–A24), started with `{caseId, stage, entry}`: it asks what is next, waits for
 * the instant it is told or takes the step it is told, and asks again, until nothing is left to wait for. It holds no
 * duration and decides nothing. Before it grows old it hands over to a fresh execution of itself.
 */
export const stageDefinition = (stage: StageDefinition, tasks: StageTasks): Definition => {
  const steps = stepsOf(stage);
  return {
    Comment: `${stage.name.zh} ${stage.article}`,
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
