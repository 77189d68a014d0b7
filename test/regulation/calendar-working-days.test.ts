import { addWorkingDays, type CitySettings, termEnd } from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCity } from '../support/world/city.ts';
import { everyDay } from './calendar-reference.ts';

/** New Year 2026: 1–3 January off, Sunday 4 January a make-up workday. */
const city: CitySettings = {
  ...testCity,
  workCalendar: {
    '2026': { holidays: ['2026-01-01', '2026-01-02', '2026-01-03'], workdays: ['2026-01-04'] },
  },
};
const daysOf2026 = everyDay(2026, 2026);

describe('working days (A23, A24; I-8)', () => {
  it.each([
    ['five from a Monday end on the next Monday', '2026-03-02', 5, '2026-03-09'],
    ['five from a Friday end on the next Friday', '2026-03-06', 5, '2026-03-13'],
    ['one from a Friday is the Monday', '2026-03-06', 1, '2026-03-09'],
    ['one from a Saturday is the Monday', '2026-03-07', 1, '2026-03-09'],
    ['none is the day itself', '2026-03-07', 0, '2026-03-07'],
    ['one from New Year’s Day is the make-up Sunday', '2026-01-01', 1, '2026-01-04'],
    ['two from New Year’s Day are the Sunday and the Monday', '2026-01-01', 2, '2026-01-05'],
  ])('%s', (_sentence, from, n, day) => {
    expect(addWorkingDays(from, n, city)).toEqual({ day, provisional: false });
  });

  it('a year whose holidays are not published is counted by weekends and statutory days and is provisional', () => {
    expect(addWorkingDays('2027-01-01', 1, city)).toEqual({ day: '2027-01-04', provisional: true });
  });

  it('a count that runs into such a year is provisional, one that stops before is not', () => {
    expect(addWorkingDays('2026-12-30', 1, city)).toEqual({ day: '2026-12-31', provisional: false });
    expect(addWorkingDays('2026-12-30', 2, city)).toEqual({ day: '2027-01-04', provisional: true });
  });

  it('a number of days that is none is refused', () => {
    expect(() => addWorkingDays('2026-01-01', -1, city)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-01-01', 1.5, city)).toThrow(RangeError);
  });

  it('counted in two goes they are as many as in one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...daysOf2026),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (day, a, b) => {
          const inTwo = addWorkingDays(addWorkingDays(day, a, city).day, b, city).day;
          expect(addWorkingDays(day, a + b, city).day).toBe(inTwo);
        },
      ),
    );
  });

  it('never end on a weekend or a holiday, but on a make-up workday', () => {
    const off = daysOf2026.filter((day) => {
      const end = addWorkingDays(day, 1, city).day;
      const weekend = [0, 6].includes(new Date(`${end}T00:00:00Z`).getUTCDay());
      return (weekend && end !== '2026-01-04') || end <= '2026-01-03';
    });
    expect(off).toEqual([]);
  });
});

describe('a term that ends on a day off, where the city moves it (I-10)', () => {
  const moving: CitySettings = {
    ...city,
    interpretations: city.interpretations.map((one) =>
      one.id === 'I-10' ? { ...one, setting: 'next-working-day' } : one,
    ),
  };

  it('from New Year’s Day goes to the make-up Sunday', () => {
    expect(termEnd('2025-12-02', 'P30D', moving)).toMatchObject({
      lastDay: '2026-01-04',
      provisional: false,
      interpretations: ['I-10'],
    });
  });

  it('stays on a make-up Sunday', () => {
    expect(termEnd('2025-12-05', 'P30D', moving)).toMatchObject({
      lastDay: '2026-01-04',
      interpretations: [],
    });
  });
});
