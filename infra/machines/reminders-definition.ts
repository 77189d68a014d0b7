import { type Definition, retry, type Task } from './asl.ts';

/** The tasks of the machine of a year's letters; each is a function of the service. */
export const reminderTasks = ['checkSigning', 'remindLetters'] as const;

type ReminderTasks = Readonly<Record<(typeof reminderTasks)[number], string>>;

/** About a day of trying; after that the execution fails and the daily sweep starts another. */
const untilTomorrow = retry(100, { MaxDelaySeconds: 900, JitterStrategy: 'FULL' });

const task = (
  Resource: string,
  TimeoutSeconds: number,
  more: Pick<Task, 'ResultPath'> & { Next: string },
): Task => ({
  Type: 'Task',
  Resource,
  Parameters: { 'year.$': '$.year', ...(more.ResultPath === null && { 'why.$': '$.next.why' }) },
  TimeoutSeconds,
  Retry: untilTomorrow,
  ...more,
});

/**
 * The timer of a year's letters (A7, I-1), started with `{year}` when they are issued: it asks what is next, waits for the
 * instant it is told or has those reminded whose letter is not in force, and asks again, until both rounds are made. It
 * holds no duration.
 */
export const remindersDefinition = (tasks: ReminderTasks): Definition => ({
  Comment: '责任书签订提醒 A7',
  StartAt: 'CheckSigning',
  States: {
    CheckSigning: task(tasks.checkSigning, 60, { ResultPath: '$.next', Next: 'WhatNext' }),
    WhatNext: {
      Type: 'Choice',
      Choices: [
        { Variable: '$.next.action', StringEquals: 'wait', Next: 'WaitUntilCheckpoint' },
        { Variable: '$.next.action', StringEquals: 'remind', Next: 'RemindLetters' },
        { Variable: '$.next.action', StringEquals: 'finish', Next: 'Done' },
      ],
      Default: 'UnknownStep',
    },
    WaitUntilCheckpoint: { Type: 'Wait', TimestampPath: '$.next.until', Next: 'CheckSigning' },
    RemindLetters: task(tasks.remindLetters, 900, { ResultPath: null, Next: 'CheckSigning' }),
    Done: { Type: 'Succeed' },
    UnknownStep: {
      Type: 'Fail',
      Error: 'UnknownStep',
      Cause: 'The rules asked for a step that the letters of a year do not have.',
    },
  },
});
