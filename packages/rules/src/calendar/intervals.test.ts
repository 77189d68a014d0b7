import { describe, expect, it } from 'vitest';
import { measureOfTangshan } from '../regulation/measure-of-tangshan.ts';
import { intervalEnd, nextIntervalEnd, progressEnds } from './intervals.ts';

const city = { ...measureOfTangshan, id: 'c', name: { zh: '市', en: 'City' }, root: 'c', workCalendar: {} };
const moving = {
  ...city,
  interpretations: [{ id: 'I-10' as const, from: '2020-01-01', setting: 'next-working-day' as const }],
};

describe('intervals counted from one day', () => {
  it('do not drift at month ends: 31 January + 2 months is 31 March, though + 1 is 28 February', () => {
    expect(intervalEnd('2025-01-31', 'P1M', 1, city)).toBe('2025-02-28T16:00:00.000Z');
    expect(intervalEnd('2025-01-31', 'P1M', 2, city)).toBe('2025-03-31T16:00:00.000Z');
  });

  it('multiply every unit of the term', () => {
    expect(intervalEnd('2025-01-01', 'P1M15D', 2, city)).toBe('2025-03-31T16:00:00.000Z');
  });

  it('of a progress check stop strictly before the end', () => {
    expect(progressEnds('2025-01-10', 'P1M', '2025-03-10T16:00:00.000Z', city).ends).toEqual([
      '2025-02-10T16:00:00.000Z',
    ]);
    expect(progressEnds('2025-01-10', 'P1M', '2025-03-10T16:00:00.001Z', city).ends).toHaveLength(2);
  });

  it('are none where no checks are made', () => {
    expect(progressEnds('2025-01-10', null, '2026-01-10T16:00:00.000Z', city).ends).toEqual([]);
  });

  it('move like any last day where the city so sets it, each counted from the day that did not move (I-10)', () => {
    const before = '2025-06-30T16:00:00.000Z';
    // 8 February and 8 March 2025 are Saturdays, 8 April and 8 May are not; 8 June is a Sunday.
    expect(progressEnds('2025-01-08', 'P1M', before, moving)).toEqual({
      ends: ['2025-02-10', '2025-03-10', '2025-04-08', '2025-05-08', '2025-06-09'].map(
        (day) => `${day}T16:00:00.000Z`,
      ),
      interpretations: ['I-10'],
    });
    expect(progressEnds('2025-01-08', 'P1M', before, city).ends[0]).toBe('2025-02-08T16:00:00.000Z');
    expect(intervalEnd('2025-01-08', 'P1M', 1, moving)).toBe('2025-02-10T16:00:00.000Z');
  });

  it('are one where two intervals move to the same day (I-10)', () => {
    expect(progressEnds('2025-01-09', 'P1D', '2025-01-14T16:00:00.000Z', moving).ends).toEqual(
      ['2025-01-10', '2025-01-13'].map((day) => `${day}T16:00:00.000Z`),
    );
  });

  it('go on strictly after an instant', () => {
    expect(nextIntervalEnd('2025-01-10', 'P3M', '2025-04-10T15:59:59.999Z', city)).toBe(
      '2025-04-10T16:00:00.000Z',
    );
    expect(nextIntervalEnd('2025-01-10', 'P3M', '2025-04-10T16:00:00.000Z', city)).toBe(
      '2025-07-10T16:00:00.000Z',
    );
  });

  it('of something that is no term are a fault', () => {
    expect(() => nextIntervalEnd('2025-01-10', 'soon', '2025-04-10T16:00:00.000Z', city)).toThrow(RangeError);
  });
});
