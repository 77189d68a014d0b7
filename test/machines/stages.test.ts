import { describe, expect, it } from 'vitest';
import { type Call, machineNamed, play, script } from '../support/machine-under-test.ts';

/** What each rung's machine can be told to do, besides waiting, handing over and ending (A20–A24). */
const steps = {
  StageNotice: ['remind', 'open-next-stage'],
  StageInterview: ['remind', 'open-next-stage'],
  StageListedSupervision: ['remind', 'check-progress', 'open-next-stage'],
  StageVetoWarning: ['notify-bars', 'remind', 'open-next-stage'],
  StageVeto: ['notify-bars', 'remind', 'verify-again'],
} as const;

const everyStep = [
  'notify-bars',
  'remind',
  'check-progress',
  'check-plan',
  'open-next-stage',
  'verify-again',
  'expire',
];

const told = (action: string, more: Record<string, unknown> = {}) => ({
  action,
  key: null,
  until: null,
  why: null,
  ...more,
});
const finish = told('finish', { why: 'ended' });

const input = { caseId: 'case-1', stage: 'the-stage', entry: 7 };
const asked: Call = {
  to: 'check-stage',
  with: { ...input, executionStartedAt: '2026-01-31T16:00:00.000Z' },
};

describe.each(Object.entries(steps))('the machine %s', (id, own) => {
  const machine = machineNamed(id);
  const states = machine.definition.States as Record<string, Record<string, unknown>>;

  it('waits until the very instant it is told, and then asks again instead of acting', async () => {
    const { calls, failure } = await play(
      machine,
      input,
      script({
        'check-stage': [
          told('wait', { until: '2026-02-28T16:00:00Z' }),
          told('wait', { until: '2026-03-30T16:00:00Z' }),
          finish,
        ],
      }),
    );
    expect(failure).toBeNull();
    expect(calls).toEqual([
      asked,
      { to: 'wait', with: { until: '2026-02-28T16:00:00Z' } },
      asked,
      { to: 'wait', with: { until: '2026-03-30T16:00:00Z' } },
      asked,
    ]);
  });

  it.each(own)('takes the step “%s” for its own case, stage and entry, and asks again', async (action) => {
    const key = `${action} of 28 February`;
    const { calls, failure } = await play(
      machine,
      input,
      script({ 'check-stage': [told(action, { key }), finish], 'take-step': [{ done: 1 }] }),
    );
    expect(failure).toBeNull();
    expect(calls).toEqual([asked, { to: 'take-step', with: { ...input, action, key } }, asked]);
  });

  it.each(own)('takes the step “%s” also without a key', async (action) => {
    const { calls } = await play(
      machine,
      input,
      script({ 'check-stage': [told(action), finish], 'take-step': [{ done: 0 }] }),
    );
    expect(calls[1]?.with).toEqual({ ...input, action, key: null });
  });

  it.each([...everyStep.filter((step) => !own.some((it) => it === step)), 'impose-measure'])(
    'fails loudly when told “%s”, which this rung does not have',
    async (action) => {
      const { calls, failure } = await play(machine, input, script({ 'check-stage': [told(action)] }));
      expect(calls).toEqual([asked]);
      expect(failure).toContain('a step that this stage of the ladder does not have');
    },
  );

  it('hands over to a fresh execution of itself, by its own name, and ends without asking again', async () => {
    const { calls, failure } = await play(
      machine,
      input,
      script({ 'check-stage': [told('hand-over')], 'hand-over-stage': [{ startedAs: 'case-1.7.2' }] }),
      'case-1.7',
    );
    expect(failure).toBeNull();
    expect(calls).toEqual([
      asked,
      { to: 'hand-over-stage', with: { ...input, machineArn: machine.arn, executionName: 'case-1.7' } },
    ]);
  });

  it('ends at once when nothing is left to wait for, and hands on ids only', async () => {
    const { calls, output } = await play(machine, input, script({ 'check-stage': [finish] }));
    expect(calls).toEqual([asked]);
    expect(output).toEqual({ ...input, next: finish });
  });

  it('asks again when the answer to its question was lost', async () => {
    const lost = new Error('lost');
    const { calls, failure } = await play(machine, input, script({ 'check-stage': [lost, lost, finish] }));
    expect(failure).toBeNull();
    expect(calls).toEqual([asked, asked, asked]);
  });

  it('takes a step again that failed, before it asks again', async () => {
    const [action] = own;
    const { calls, failure } = await play(
      machine,
      input,
      script({
        'check-stage': [told(action), finish],
        'take-step': [new Error('table throttled'), { done: 1 }],
      }),
    );
    expect(failure).toBeNull();
    expect(calls.map(({ to }) => to)).toEqual(['check-stage', 'take-step', 'take-step', 'check-stage']);
  });

  it('hands over again when that failed', async () => {
    const { calls, failure } = await play(
      machine,
      input,
      script({
        'check-stage': [told('hand-over')],
        'hand-over-stage': [new Error('throttled'), { startedAs: 'x' }],
      }),
    );
    expect(failure).toBeNull();
    expect(calls.map(({ to }) => to)).toEqual(['check-stage', 'hand-over-stage', 'hand-over-stage']);
  });

  it('tries for a day before it gives up, never more than a quarter of an hour apart', () => {
    for (const [name, state] of Object.entries(states).filter(([, s]) => s.Type === 'Task')) {
      const [retry, ...others] = state.Retry as Record<string, number>[];
      const pauses = Array.from({ length: 100 }, (_, n) => Math.min(2 * 2 ** n, retry?.MaxDelaySeconds ?? 0));
      expect([name, others.length, pauses.reduce((a, b) => a + b) > 20 * 3600]).toEqual([name, 0, true]);
      expect(retry).toMatchObject({
        IntervalSeconds: 2,
        BackoffRate: 2,
        MaxAttempts: 100,
        MaxDelaySeconds: 900,
      });
    }
  });

  it('has a branch for each of these and no other', () => {
    const { Choices, Default } = states.WhatNext as { Choices: { StringEquals: string }[]; Default: string };
    expect(Choices.map((choice) => choice.StringEquals)).toEqual(['wait', ...own, 'hand-over', 'finish']);
    expect(Default).toBe('UnknownStep');
  });

  it('waits through two years of monthly checkpoints without growing its payload', async () => {
    const months = Array.from({ length: 24 }, (_, n) =>
      told('wait', { until: new Date(Date.UTC(2026, n + 1, 1)).toISOString() }),
    );
    const { calls, output } = await play(machine, input, script({ 'check-stage': [...months, finish] }));
    expect(calls).toHaveLength(24 * 2 + 1);
    expect(output).toEqual({ ...input, next: finish });
  });
});

it('a machine whose function stays down gives up after a hundred and one tries; the sweep starts another', async () => {
  const { calls, failure } = await play(machineNamed('StageNotice'), input, () => {
    throw new Error('down');
  });
  expect(calls).toHaveLength(101);
  expect(failure).not.toBeNull();
});
