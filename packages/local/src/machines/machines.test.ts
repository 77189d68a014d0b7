import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VirtualClock } from '../clock/virtual-clock.ts';
import type { DeadLetter } from '../dead-letters/dead-letters.ts';
import type { Invoke } from '../functions/functions.ts';
import { Activity } from './activity.ts';
import { Journal } from './journal.ts';
import { Machines } from './machines.ts';

const start = Date.parse('2026-01-01T00:00:00.000Z');
const machineArn = 'arn:aws-cn:states:cn-north-1:000000000000:stateMachine:Notice';
const fn = (name: string) => `arn:aws-cn:lambda:cn-north-1:000000000000:function:${name}`;

let dataDir = '';

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'jieti-machines-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

const worldOf = (definition: Record<string, unknown>, invoke: Invoke) => {
  const activity = new Activity();
  const aside: DeadLetter[] = [];
  const clock = new VirtualClock({
    offset: 0,
    store: () => {},
    untilIdle: () => activity.idle(),
    onFault: (error) => {
      throw error;
    },
    wall: () => start,
  });
  const machines = new Machines({
    machines: [{ arn: machineArn, name: 'Notice', definition }],
    clock,
    invoke,
    journal: new Journal(dataDir),
    activity,
    setAside: (letter) => void aside.push(letter),
  });
  return { machines, clock, activity, aside };
};

const after = (days: number): string => new Date(start + days * 86_400_000).toISOString();

/** As a stage's machine is built: check, wait until the checkpoint, check again. */
const stage = {
  StartAt: 'Check',
  States: {
    Check: {
      Type: 'Task',
      Resource: fn('check'),
      Parameters: {
        'caseId.$': '$.caseId',
        'startedAt.$': '$$.Execution.StartTime',
        'name.$': '$$.Execution.Name',
      },
      ResultPath: '$.next',
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 600, MaxAttempts: 5 }],
      Next: 'What',
    },
    What: {
      Type: 'Choice',
      Choices: [{ Variable: '$.next.action', StringEquals: 'wait', Next: 'Wait' }],
      Default: 'Done',
    },
    Wait: { Type: 'Wait', TimestampPath: '$.next.until', Next: 'Check' },
    Done: { Type: 'Succeed' },
  },
};

test('a machine waits by the city clock, for months, and goes on at the very instant', async () => {
  const seen: string[] = [];
  const { machines, clock, activity } = worldOf(stage, async () => {
    seen.push(clock.now());
    return seen.length === 1 ? { action: 'wait', until: after(180) } : { action: 'finish' };
  });
  await machines.start(machineArn, 'case-1', { caseId: '1' });
  await activity.idle();
  expect(machines.running()).toEqual([
    {
      machine: 'Notice',
      name: 'case-1',
      input: { caseId: '1' },
      startedAt: after(0),
      waitingUntil: after(180),
    },
  ]);
  await clock.advanceTo(Date.parse(after(180)) - 1);
  expect(seen).toHaveLength(1);
  await clock.advanceTo(Date.parse(after(180)));
  expect(seen).toEqual([after(0), after(180)]);
  expect(machines.running()).toEqual([]);
  clock.stop();
});

test('a hundred waits in a row take no time', async () => {
  let checks = 0;
  const { machines, clock } = worldOf(stage, async () => {
    checks++;
    return checks <= 100 ? { action: 'wait', until: after(checks) } : { action: 'finish' };
  });
  await machines.start(machineArn, 'case-1', { caseId: '1' });
  await clock.advanceTo(Date.parse(after(100)));
  expect(checks).toBe(101);
  expect(machines.running()).toEqual([]);
  clock.stop();
});

test('the context is that of virtual time and of the execution', async () => {
  let input: unknown;
  const { machines, clock, activity } = worldOf(stage, async (_, event) => {
    input = event;
    return { action: 'finish' };
  });
  await clock.advanceTo(Date.parse(after(7)));
  await machines.start(machineArn, 'case-1', { caseId: '1' });
  await activity.idle();
  expect(input).toEqual({ caseId: '1', startedAt: after(7), name: 'case-1' });
  clock.stop();
});

test('a second start under the same name does nothing, while it runs and when it has finished', async () => {
  let checks = 0;
  const { machines, clock, activity } = worldOf(stage, async () => {
    checks++;
    return checks === 1 ? { action: 'wait', until: after(1) } : { action: 'finish' };
  });
  await machines.start(machineArn, 'case-1', { caseId: '1' });
  await activity.idle();
  await machines.start(machineArn, 'case-1', { caseId: '1' });
  await clock.advanceTo(Date.parse(after(1)));
  expect(checks).toBe(2);
  await machines.start(machineArn, 'case-1', { caseId: '1' });
  await activity.idle();
  expect(checks).toBe(2);
  clock.stop();
});

test('what ran when the process died runs again, once, and what had finished does not', async () => {
  const wait = async () => ({ action: 'wait', until: after(30) });
  const first = worldOf(stage, wait);
  await first.machines.start(machineArn, 'case-1', { caseId: '1' });
  await first.activity.idle();
  const done = worldOf(stage, async () => ({ action: 'finish' }));
  await done.machines.start(machineArn, 'case-2', { caseId: '2' });
  await done.activity.idle();

  const second = worldOf(stage, wait);
  second.machines.resume();
  await second.activity.idle();
  expect(second.machines.running().map(({ name }) => name)).toEqual(['case-1']);

  // The sweep has started the same timer under a name of its own: one is enough.
  const third = worldOf(stage, wait);
  await third.machines.start(machineArn, 'case-1-swept', { caseId: '1' });
  await third.activity.idle();
  third.machines.resume();
  expect(third.machines.running().map(({ name }) => name)).toEqual(['case-1-swept']);
  for (const { clock } of [first, done, second, third]) clock.stop();
});

test('a journal whose last line was cut off by a crash is still read', () => {
  const entry = { machineArn, name: 'a', input: {}, startedAt: after(0), closed: false };
  new Journal(dataDir).put(entry);
  const path = join(dataDir, 'executions.jsonl');
  const whole = readFileSync(path, 'utf8');
  rmSync(path);
  new Journal(dataDir).put({ ...entry, name: 'b' });
  expect(new Journal(dataDir).open().map(({ name }) => name)).toEqual(['b']);
  expect(whole.endsWith('\n')).toBe(true);
});

test('a task that fails is tried again without waiting out the pauses of AWS', async () => {
  let attempts = 0;
  const { machines, clock, activity, aside } = worldOf(stage, async () => {
    if (++attempts < 4) throw new Error('not yet');
    return { action: 'finish' };
  });
  await machines.start(machineArn, 'case-1', { caseId: '1' });
  await activity.idle();
  expect(attempts).toBe(4);
  expect(aside).toEqual([]);
  clock.stop();
});

test('an execution that fails for good is set aside, not forgotten', async () => {
  const { machines, clock, activity, aside } = worldOf(stage, async () => {
    throw new Error('never');
  });
  await machines.start(machineArn, 'case-1', { caseId: '1' });
  await activity.idle();
  expect(aside).toMatchObject([{ kind: 'execution', by: machineArn, what: { name: 'case-1' } }]);
  clock.stop();
});

/** As the yearly run is built: batches in an inline Map, a failed one caught. */
const grading = {
  StartAt: 'Freeze',
  States: {
    Freeze: { Type: 'Task', Resource: fn('freeze'), Next: 'Batches' },
    Batches: {
      Type: 'Map',
      ItemsPath: '$.batches',
      MaxConcurrency: 2,
      ItemSelector: {
        'run.$': '$.runId',
        'batch.$': '$$.Map.Item.Value',
        'asked.$': '$$.Execution.Input.runId',
      },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'Grade',
        States: {
          Grade: {
            Type: 'Task',
            Resource: 'arn:aws-cn:states:::lambda:invoke',
            Parameters: { FunctionName: fn('grade'), 'Payload.$': '$' },
            OutputPath: '$.Payload',
            End: true,
          },
        },
      },
      ResultPath: '$.graded',
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Fail' }],
      Next: 'Rank',
    },
    Rank: { Type: 'Task', Resource: fn('rank'), End: true },
    Fail: { Type: 'Task', Resource: fn('fail'), End: true },
  },
};

const gradingWorld = (grade: (batch: number) => unknown) => {
  const calls: unknown[] = [];
  const world = worldOf(grading, async (arn, event) => {
    const name = arn.split(':').at(-1);
    calls.push([name, event]);
    if (name === 'freeze') return { runId: 'r1', batches: [1, 2, 3] };
    if (name === 'grade') return grade((event as { batch: number }).batch);
    return null;
  });
  return { ...world, calls };
};

test('an inline Map runs its batches and collects what they answer', async () => {
  const { machines, clock, activity, calls } = gradingWorld((batch) => batch * 10);
  await machines.start(machineArn, 'run-1', { runId: 'r1' });
  await activity.idle();
  expect(calls.filter((call) => (call as [string])[0] === 'grade')).toEqual(
    [1, 2, 3].map((batch) => ['grade', { run: 'r1', batch, asked: 'r1' }]),
  );
  expect(calls.at(-1)).toEqual(['rank', { runId: 'r1', batches: [1, 2, 3], graded: [10, 20, 30] }]);
  clock.stop();
});

test('a batch that fails is caught, with its error', async () => {
  const { machines, clock, activity, calls, aside } = gradingWorld((batch) => {
    if (batch === 2) throw new RangeError('no score');
    return batch;
  });
  await machines.start(machineArn, 'run-1', { runId: 'r1' });
  await activity.idle();
  expect(calls.at(-1)).toMatchObject(['fail', { error: { Error: 'RangeError', Cause: 'no score' } }]);
  expect(aside).toEqual([]);
  clock.stop();
});

test("a machine's own limit is kept on the city clock", async () => {
  const { machines, clock, activity, aside } = worldOf(
    { ...stage, TimeoutSeconds: 86_400 * 10 },
    async () => ({
      action: 'wait',
      until: after(30),
    }),
  );
  await machines.start(machineArn, 'case-1', { caseId: '1' });
  await clock.advanceTo(Date.parse(after(10)));
  await activity.idle();
  expect(aside).toMatchObject([{ kind: 'execution' }]);
  await expect.poll(() => machines.running()).toEqual([]);
  clock.stop();
});

test.each([
  ['a name that is too long', 'x'.repeat(81), {}],
  ['a name with a colon', 'a:b', {}],
  ['an input beyond 256 KiB', 'a', { text: 'x'.repeat(300_000) }],
])('%s is refused as Step Functions refuses it', async (_, name, input) => {
  const { machines, clock } = worldOf(stage, async () => null);
  await expect(machines.start(machineArn, name, input)).rejects.toThrow(/Invalid/);
  clock.stop();
});
