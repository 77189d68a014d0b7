import { describe, expect, it } from 'vitest';
import { type Call, machineNamed, play, script } from '../support/machine-under-test.ts';

const machine = machineNamed('YearlyGrading');
const runId = 'run-1';
const frozen = (count: number) => ({
  runId,
  batches: Array.from({ length: count }, (_, batch) => ({ batch })),
});
const draft = { runId, status: 'draft' };
const graded = { batch: 0, graded: 500 };
const down = new Error('down');

const toOnly = (calls: readonly Call[], to: string): unknown[] =>
  calls.filter((call) => call.to === to).map((call) => call.with);

describe('the yearly run (A10)', () => {
  it('freezes the inputs, grades every batch by number, then ranks and leaves a draft', async () => {
    const { calls, output, failure } = await play(
      machine,
      { runId },
      script({
        'freeze-inputs': [frozen(3)],
        'grade-batch': [graded, graded, graded],
        'rank-results': [draft],
      }),
    );
    expect(failure).toBeNull();
    expect(output).toEqual(draft);
    expect(calls.map(({ to }) => to)).toEqual([
      'freeze-inputs',
      'grade-batch',
      'grade-batch',
      'grade-batch',
      'rank-results',
    ]);
    expect(calls[0]?.with).toEqual({ runId });
    expect(toOnly(calls, 'grade-batch')).toEqual([0, 1, 2].map((batch) => ({ runId, batch })));
    expect(toOnly(calls, 'rank-results')).toEqual([frozen(3)]);
  });

  it('begins by the schedule as well: with the instant, from which the year is read', async () => {
    const scheduled = { scheduledTime: '2027-01-09T18:00:00Z' };
    const { calls, failure } = await play(
      machine,
      scheduled,
      script({ 'freeze-inputs': [frozen(1)], 'grade-batch': [graded], 'rank-results': [draft] }),
    );
    expect(failure).toBeNull();
    expect(calls[0]).toEqual({ to: 'freeze-inputs', with: scheduled });
  });

  it('grades at most five batches at a time', async () => {
    let running = 0;
    let most = 0;
    const { failure } = await play(machine, { runId }, async ({ to }) => {
      if (to === 'freeze-inputs') return frozen(40);
      if (to === 'rank-results') return draft;
      running++;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running--;
      return graded;
    });
    expect(failure).toBeNull();
    expect(most).toBe(5);
  });

  it('a year without a unit to grade still ends in a draft', async () => {
    const { output } = await play(
      machine,
      { runId },
      script({ 'freeze-inputs': [frozen(0)], 'rank-results': [draft] }),
    );
    expect(output).toEqual(draft);
  });

  it('a batch that fails is graded again, and only that one', async () => {
    let failures = 4;
    const { calls, failure } = await play(machine, { runId }, ({ to, with: given }) => {
      if (to === 'freeze-inputs') return frozen(3);
      if (to === 'rank-results') return draft;
      if ((given as { batch: number }).batch === 1 && failures-- > 0) throw down;
      return graded;
    });
    expect(failure).toBeNull();
    const tries = toOnly(calls, 'grade-batch').map((given) => (given as { batch: number }).batch);
    expect(tries.filter((batch) => batch === 1)).toHaveLength(5);
    expect(tries.filter((batch) => batch !== 1).sort()).toEqual([0, 2]);
    expect(toOnly(calls, 'rank-results')).toHaveLength(1);
  });

  it('a batch that cannot be graded fails the run by name: nothing is ranked, nothing is a draft', async () => {
    const { calls, failure } = await play(machine, { runId }, ({ to, with: given }) => {
      if (to === 'freeze-inputs') return frozen(3);
      if (to === 'fail-run') return { runId, status: 'failed', refused: false };
      if ((given as { batch: number }).batch === 1) throw down;
      return graded;
    });
    expect(failure).toContain('The run itself says what failed');
    expect(toOnly(calls, 'rank-results')).toEqual([]);
    expect(toOnly(calls, 'fail-run')).toMatchObject([
      { runId, error: { Cause: expect.stringContaining('down') } },
    ]);
    const tries = toOnly(calls, 'grade-batch').filter((given) => (given as { batch: number }).batch === 1);
    expect(tries).toHaveLength(6);
  });

  it('inputs that cannot be frozen fail the run under what it was started with', async () => {
    const scheduled = { scheduledTime: '2027-01-09T18:00:00Z' };
    const { calls, failure } = await play(
      machine,
      scheduled,
      script({
        'freeze-inputs': [down, down, down, down],
        'fail-run': [{ runId, status: 'failed', refused: false }],
      }),
    );
    expect(failure).not.toBeNull();
    expect(toOnly(calls, 'freeze-inputs')).toHaveLength(4);
    expect(toOnly(calls, 'fail-run')).toMatchObject([{ ...scheduled, error: expect.anything() }]);
    expect(toOnly(calls, 'grade-batch')).toEqual([]);
  });

  it('a run that is refused, as without a scheme, ends quietly: the office reads why on the run', async () => {
    const refused = { runId, status: 'failed', refused: true };
    const { failure, output } = await play(
      machine,
      { runId },
      script({ 'freeze-inputs': [down, down, down, down], 'fail-run': [refused] }),
    );
    expect(failure).toBeNull();
    expect(output).toEqual(refused);
  });

  it('a ranking that fails is tried again, and fails the run in the end', async () => {
    const { calls, failure } = await play(
      machine,
      { runId },
      script({
        'freeze-inputs': [frozen(1)],
        'grade-batch': [graded],
        'rank-results': [down, down, down, down],
        'fail-run': [down, { runId, status: 'failed', refused: false }],
      }),
    );
    expect(failure).not.toBeNull();
    expect(toOnly(calls, 'rank-results')).toHaveLength(4);
    expect(toOnly(calls, 'fail-run')).toHaveLength(2);
  });
});
