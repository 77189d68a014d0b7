import { describe, expect, it } from 'vitest';
import { machineNamed, play, script } from '../support/machine-under-test.ts';

const machine = machineNamed('SigningReminders');
const year = { year: 2026 };
const told = (action: string, more: object = {}) => ({ action, until: null, why: null, ...more });
const asked = { to: 'check-signing', with: year };
const wait = (until: string) => told('wait', { until });
const finish = told('finish');

describe('the timer of a year’s letters (A7, I-1)', () => {
  it('waits for the instants it is told, has those reminded it is told of, and ends', async () => {
    const [amber, passed] = ['2026-03-20T16:00:00.000Z', '2026-03-31T16:00:00.000Z'];
    const { calls, failure, output } = await play(
      machine,
      year,
      script({
        'check-signing': [
          wait(amber),
          told('remind', { why: 'before' }),
          wait(passed),
          told('remind', { why: 'late' }),
          finish,
        ],
        'remind-letters': [{ reminded: 7 }, { reminded: 6 }],
      }),
    );
    expect(failure).toBeNull();
    expect(calls).toEqual([
      asked,
      { to: 'wait', with: { until: amber } },
      asked,
      { to: 'remind-letters', with: { ...year, why: 'before' } },
      asked,
      { to: 'wait', with: { until: passed } },
      asked,
      { to: 'remind-letters', with: { ...year, why: 'late' } },
      asked,
    ]);
    expect(output).toEqual({ ...year, next: finish });
  });

  it('has nobody reminded twice because an answer was lost: the round itself looks first', async () => {
    const { calls, failure } = await play(
      machine,
      year,
      script({
        'check-signing': [new Error('lost'), told('remind', { why: 'late' }), finish],
        'remind-letters': [new Error('throttled'), { reminded: 0 }],
      }),
    );
    expect(failure).toBeNull();
    expect(calls.map(({ to }) => to)).toEqual([
      'check-signing',
      'check-signing',
      'remind-letters',
      'remind-letters',
      'check-signing',
    ]);
  });

  it('fails loudly when told what it does not have', async () => {
    const { failure } = await play(machine, year, script({ 'check-signing': [told('sign')] }));
    expect(failure).toContain('a step that the letters of a year do not have');
  });

  it('gives up after a hundred and one tries; the sweep starts another', async () => {
    const { calls, failure } = await play(machine, year, () => {
      throw new Error('down');
    });
    expect(calls).toHaveLength(101);
    expect(failure).not.toBeNull();
  });
});
