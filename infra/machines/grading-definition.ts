import { type Definition, retry, type Task } from './asl.ts';

/** The tasks of the grading machine; each is a function of the service. */
export const gradingTasks = ['freezeInputs', 'gradeBatch', 'rankResults', 'failRun'] as const;

type GradingTasks = Readonly<Record<(typeof gradingTasks)[number], string>>;

/** A failure for good is named in the run itself before the machine fails. */
const named = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'FailRun' }] as const;

const gradeBatch = (arn: string): Task => ({
  Type: 'Task',
  Resource: arn,
  TimeoutSeconds: 300,
  Retry: retry(5),
  End: true,
});

/**
 * The yearly run (A10): freeze the inputs, grade in batches, rank within the groups, leave a draft. Every task may run
 * twice and writes the same bytes. Payloads carry ids and batch numbers only.
 */
export const gradingDefinition = (tasks: GradingTasks): Definition => ({
  Comment: '年度考评 A10',
  StartAt: 'FreezeInputs',
  States: {
    FreezeInputs: {
      Type: 'Task',
      Resource: tasks.freezeInputs,
      TimeoutSeconds: 900,
      Retry: retry(3),
      Catch: named,
      Next: 'GradeBatches',
    },
    GradeBatches: {
      Type: 'Map',
      ItemsPath: '$.batches',
      MaxConcurrency: 5,
      ItemSelector: { 'runId.$': '$.runId', 'batch.$': '$$.Map.Item.Value.batch' },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'GradeBatch',
        States: { GradeBatch: gradeBatch(tasks.gradeBatch) },
      },
      ResultPath: null,
      Catch: named,
      Next: 'RankResults',
    },
    RankResults: {
      Type: 'Task',
      Resource: tasks.rankResults,
      TimeoutSeconds: 900,
      Retry: retry(3),
      Catch: named,
      End: true,
    },
    FailRun: {
      Type: 'Task',
      Resource: tasks.failRun,
      TimeoutSeconds: 60,
      Retry: retry(5),
      Next: 'WhyFailed',
    },
    WhyFailed: {
      Type: 'Choice',
      Choices: [{ Variable: '$.refused', BooleanEquals: true, Next: 'Refused' }],
      Default: 'Failed',
    },
    Refused: {
      Type: 'Succeed',
      Comment: 'Nothing broke: the office reads on the run why it cannot be done.',
    },
    Failed: {
      Type: 'Fail',
      Error: 'RunFailed',
      Cause: 'The run itself says what failed, by batch and unit.',
    },
  },
});
