import { daysBetween, endOfDay, isLegalDate, legalDateOf, startOfDay } from '@jieti/rules';
import { describe, expect, it, vi } from 'vitest';
import { everyDay, hours } from './calendar-reference.ts';

const zones = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Europe/Berlin', 'Asia/Kathmandu'];
// Thirty thousand days take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const days = everyDay(2020, 2100);

const dayAfter = (index: number): string => days[index + 1] ?? '2101-01-01';

describe.each(zones)('a day in %s', (zone) => {
  it('of 2020–2100 ends in the instant the next one begins', () => {
    const wrong = days.filter((day, index) => endOfDay(day, zone) !== startOfDay(dayAfter(index), zone));
    expect(wrong).toEqual([]);
  });

  it('of 2020–2100 holds its first instant and its last millisecond, and not its end', () => {
    const wrong = days.filter((day, index) => {
      const end = endOfDay(day, zone);
      const last = new Date(Date.parse(end) - 1).toISOString();
      const inside = [startOfDay(day, zone), last].every((instant) => legalDateOf(instant, zone) === day);
      return !inside || legalDateOf(end, zone) !== dayAfter(index);
    });
    expect(wrong).toEqual([]);
  });

  it('is written as an instant in UTC with milliseconds', () => {
    const wrong = days.filter((day) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(endOfDay(day, zone)));
    expect(wrong).toEqual([]);
  });
});

describe('24:00 in the city’s zone', () => {
  it('of 31 January 2026 in Shanghai is 16:00 UTC of the same day', () => {
    expect(endOfDay('2026-01-31', 'Asia/Shanghai')).toBe('2026-01-31T16:00:00.000Z');
    expect(startOfDay('2026-01-31', 'Asia/Shanghai')).toBe('2026-01-30T16:00:00.000Z');
  });

  it('in Shanghai falls at 16:00 UTC on every day of 2020–2100', () => {
    const wrong = days.filter((day) => endOfDay(day, 'Asia/Shanghai') !== `${day}T16:00:00.000Z`);
    expect(wrong).toEqual([]);
  });

  it('23:59:59.999 in Shanghai is still the day, 24:00 the next', () => {
    expect(legalDateOf('2026-01-31T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-01-31');
    expect(legalDateOf('2026-01-31T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-02-01');
  });

  it('in Kiritimati comes at 10:00 UTC of the same day, in New York on the next morning', () => {
    expect(endOfDay('2026-01-31', 'Pacific/Kiritimati')).toBe('2026-01-31T10:00:00.000Z');
    expect(endOfDay('2026-01-31', 'America/New_York')).toBe('2026-02-01T05:00:00.000Z');
  });
});

describe('where clocks are changed', () => {
  it('the day they go forward in Berlin has 23 hours, the day they go back 25, the day between 24', () => {
    const length = (day: string): number =>
      hours(startOfDay(day, 'Europe/Berlin'), endOfDay(day, 'Europe/Berlin'));
    expect(length('2026-03-29')).toBe(23);
    expect(length('2026-10-25')).toBe(25);
    expect(length('2026-06-15')).toBe(24);
  });

  it('a day whose midnight does not exist begins with its first instant that does', () => {
    // São Paulo, 4 November 2018: 00:00 became 01:00, three hours behind UTC until then and two after.
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
    expect(endOfDay('2018-11-03', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });
});

describe('a legal date', () => {
  it.each(['2026-02-28', '2028-02-29', '2000-02-29', '2026-12-31'])('%s exists', (day) => {
    expect(isLegalDate(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '20260401',
    '2026-04-01T00:00:00Z',
    '1899-12-31',
    '3000-01-01',
    '+002026-04-01',
    '',
    'today',
  ])('“%s” is none', (text) => {
    expect(isLegalDate(text)).toBe(false);
  });

  it('is refused by the calendar when it is none', () => {
    expect(() => endOfDay('2026-02-29', 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => legalDateOf('not an instant', 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => endOfDay('2026-02-28', 'Asia/Nowhere')).toThrow(RangeError);
  });

  it('counts its distance to every day of 2020–2100, one by one', () => {
    const wrong = days.filter((day, index) => daysBetween('2020-01-01', day) !== index);
    expect(wrong).toEqual([]);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });
});
