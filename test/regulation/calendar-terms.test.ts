import {
  addTerm,
  compareTerms,
  daysBetween,
  legalDateOf,
  parseTerm,
  type SettingOf,
  termEnd,
} from '@jieti/rules';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { testCity } from '../support/world/city.ts';
import { everyDay, monthsLater } from './calendar-reference.ts';

// Thirty thousand days take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const days = everyDay(2020, 2100);
const aDay = fc.constantFrom(...days);

describe('the end of a term in calendar units (A20–A24)', () => {
  it.each([
    ['a notice of 1 January with 30 days ends on 31 January', '2026-01-01', 'P30D', '2026-01-31'],
    ['one day from 28 February 2026 is 1 March', '2026-02-28', 'P1D', '2026-03-01'],
    ['one day from 28 February 2028 is 29 February', '2028-02-28', 'P1D', '2028-02-29'],
    ['31 August and 6 months is 28 February', '2026-08-31', 'P6M', '2027-02-28'],
    ['31 August and 6 months is 29 February before a leap day', '2027-08-31', 'P6M', '2028-02-29'],
    ['30 August and 6 months is 28 February too', '2026-08-30', 'P6M', '2027-02-28'],
    ['28 August and 6 months is 28 February', '2026-08-28', 'P6M', '2027-02-28'],
    ['31 December and 2 months is the end of February', '2026-12-31', 'P2M', '2027-02-28'],
    ['29 February and a year is 28 February', '2028-02-29', 'P1Y', '2029-02-28'],
    ['29 February and four years is 29 February', '2028-02-29', 'P4Y', '2032-02-29'],
    ['28 February 2027 and a year is 28 February 2028, not the 29th', '2027-02-28', 'P1Y', '2028-02-28'],
    ['2100 has no leap day', '2100-01-31', 'P1M', '2100-02-28'],
    ['two weeks are 14 days', '2026-12-25', 'P2W', '2027-01-08'],
    ['a year and a month and a day count in this order', '2026-01-30', 'P1Y1M1D', '2027-03-01'],
  ])('%s', (_sentence, from, term, lastDay) => {
    expect(addTerm(from, term)).toBe(lastDay);
  });

  it.each([1, 3, 6, 12])(
    '%i months from every day of 2020–2100: the same day, or the month’s last',
    (months) => {
      const wrong = days.filter((day) => addTerm(day, `P${months}M`) !== monthsLater(day, months));
      expect(wrong).toEqual([]);
    },
  );

  it('a year is twelve months from every day of 2020–2100', () => {
    expect(days.filter((day) => addTerm(day, 'P1Y') !== addTerm(day, 'P12M'))).toEqual([]);
  });

  it('days are counted exactly, for every term and day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 180 }), (day, n) => {
        expect(daysBetween(day, addTerm(day, `P${n}D`))).toBe(n);
      }),
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.constantFrom('P30D', 'P1M', 'P6M', 'P1Y'), (a, b, term) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addTerm(first, term) <= addTerm(second, term)).toBe(true);
      }),
    );
  });
});

describe('a term', () => {
  it.each(['P30D', 'P6M', 'P1Y', 'P2W', 'P1Y6M', 'P180D'])('%s is one', (text) => {
    expect(parseTerm(text)).toBe(text);
  });

  it.each([
    '',
    'P',
    'P0D',
    'P0Y0M',
    'PT24H',
    'P1DT1H',
    '-P30D',
    'P-30D',
    'P1.5M',
    'p30d',
    '30D',
    'P30',
    'P1M1Y',
    'P99999D',
    'P100Y',
    ' P30D',
    'P30D\n',
  ])('%j is none, and the calendar refuses it', (text) => {
    expect(parseTerm(text)).toBeNull();
    expect(() => addTerm('2026-01-01', text)).toThrow(RangeError);
  });

  it('is longer or shorter than another only from a given day', () => {
    expect(compareTerms('P1M', 'P30D', '2026-01-01', { workCalendar: {} })).toBeGreaterThan(0);
    expect(compareTerms('P1M', 'P30D', '2026-02-01', { workCalendar: {} })).toBeLessThan(0);
    expect(compareTerms('P1M', 'P30D', '2026-04-01', { workCalendar: {} })).toBe(0);
  });
});

describe('the end of a term in a city', () => {
  const withI10 = (setting: SettingOf<'I-10'>, from = '2026-01-01') => ({
    ...testCity,
    interpretations: [...testCity.interpretations, { id: 'I-10' as const, from, setting }],
  });

  it('is 24:00 of its last day, so that the last minute still belongs to it', () => {
    const end = termEnd('2026-01-05', 'P30D', testCity);
    expect(end).toMatchObject({ lastDay: '2026-02-04', until: '2026-02-04T16:00:00.000Z' });
    expect(legalDateOf('2026-02-04T15:59:00.000Z', testCity.zone)).toBe(end.lastDay);
  });

  it('stays on a Saturday, and says by which setting (I-10)', () => {
    expect(termEnd('2026-01-01', 'P30D', testCity)).toMatchObject({
      lastDay: '2026-01-31',
      interpretations: ['I-10'],
    });
  });

  it('moves from a Saturday to the Monday where the city so sets it (I-10)', () => {
    expect(termEnd('2026-01-01', 'P30D', withI10('next-working-day'))).toMatchObject({
      lastDay: '2026-02-02',
      until: '2026-02-02T16:00:00.000Z',
      interpretations: ['I-10'],
      provisional: true,
    });
  });

  it('is provisional on a weekday of a year that is not published, where a holiday would move it (I-10)', () => {
    const moving = withI10('next-working-day');
    const weekday = '2026-02-04';
    const published = { ...moving, workCalendar: { '2026': { holidays: [], workdays: [] } } };
    expect(termEnd('2026-01-05', 'P30D', moving)).toMatchObject({ lastDay: weekday, provisional: true });
    expect(termEnd('2026-01-05', 'P30D', published)).toMatchObject({ lastDay: weekday, provisional: false });
    expect(termEnd('2026-01-05', 'P30D', testCity)).toMatchObject({ lastDay: weekday, provisional: false });
  });

  it('names no setting where the last day is a working day, for none made a difference', () => {
    expect(termEnd('2026-01-05', 'P30D', withI10('next-working-day')).interpretations).toEqual([]);
  });

  it('goes by the setting of the day it starts on (I-10)', () => {
    const city = withI10('next-working-day', '2026-01-02');
    expect(termEnd('2026-01-01', 'P30D', city).lastDay).toBe('2026-01-31');
    expect(termEnd('2026-01-02', 'P29D', city).lastDay).toBe('2026-02-02');
  });
});
