import { describe, expect, it } from 'vitest';
import { intervalEnd, nextIntervalEnd, progressEnds } from './intervals.ts';

const zone = 'Asia/Shanghai';

describe('intervals counted from one day', () => {
  it('do not drift at month ends: 31 January + 2 months is 31 March, though + 1 is 28 February', () => {
    expect(intervalEnd('2025-01-31', 'P1M', 1, zone)).toBe('2025-02-28T16:00:00.000Z');
    expect(intervalEnd('2025-01-31', 'P1M', 2, zone)).toBe('2025-03-31T16:00:00.000Z');
  });

  it('multiply every unit of the term', () => {
    expect(intervalEnd('2025-01-01', 'P1M15D', 2, zone)).toBe('2025-03-31T16:00:00.000Z');
  });

  it('of a progress check stop strictly before the end', () => {
    expect(progressEnds('2025-01-10', 'P1M', '2025-03-10T16:00:00.000Z', zone)).toEqual([
      '2025-02-10T16:00:00.000Z',
    ]);
    expect(progressEnds('2025-01-10', 'P1M', '2025-03-10T16:00:00.001Z', zone)).toHaveLength(2);
  });

  it('are none where no checks are made', () => {
    expect(progressEnds('2025-01-10', null, '2026-01-10T16:00:00.000Z', zone)).toEqual([]);
  });

  it('go on strictly after an instant', () => {
    expect(nextIntervalEnd('2025-01-10', 'P3M', '2025-04-10T15:59:59.999Z', zone)).toBe(
      '2025-04-10T16:00:00.000Z',
    );
    expect(nextIntervalEnd('2025-01-10', 'P3M', '2025-04-10T16:00:00.000Z', zone)).toBe(
      '2025-07-10T16:00:00.000Z',
    );
  });

  it('of something that is no term are a fault', () => {
    expect(() => nextIntervalEnd('2025-01-10', 'soon', '2025-04-10T16:00:00.000Z', zone)).toThrow(RangeError);
  });
});
