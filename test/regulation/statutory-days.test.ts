import { addWorkingDays, statutoryDays } from '@jieti/rules';
import { describe, expect, it } from 'vitest';

/** From the yearly notices of the State Council: lunar New Year, Qingming, Dragon Boat, Mid-Autumn. */
const published: readonly (readonly [number, string, string, string, string])[] = [
  [2020, '01-25', '04-04', '06-25', '10-01'],
  [2021, '02-12', '04-04', '06-14', '09-21'],
  [2022, '02-01', '04-05', '06-03', '09-10'],
  [2023, '01-22', '04-05', '06-22', '09-29'],
  [2024, '02-10', '04-04', '06-10', '09-17'],
  [2025, '01-29', '04-04', '05-31', '10-06'],
  [2026, '02-17', '04-05', '06-19', '09-25'],
];

/** From the almanac, of years whose notices are not out: among them those in which lunar tables are known to differ. */
const toCome: typeof published = [
  [2027, '02-06', '04-05', '06-09', '09-15'],
  [2028, '01-26', '04-04', '05-28', '10-03'],
  [2030, '02-03', '04-05', '06-05', '09-12'],
  [2033, '01-31', '04-04', '06-01', '09-08'],
  [2034, '02-19', '04-05', '06-20', '09-27'],
];

describe('statutory days are known of every year, fixed and lunar (I-8, I-10, I-18, I-19)', () => {
  it.each([...published, ...toCome])('%s', (year, newYear, qingming, dragonBoat, midAutumn) => {
    const days = statutoryDays(year);
    for (const day of [newYear, qingming, dragonBoat, midAutumn, '01-01', '05-01', '10-01', '10-02', '10-03'])
      expect([day, days.has(`${year}-${day}`)]).toEqual([day, true]);
  });

  it('since 2025 New Year’s Eve of the lunar year and 2 May are among them, and not before', () => {
    expect(statutoryDays(2025).has('2025-01-28') && statutoryDays(2025).has('2025-05-02')).toBe(true);
    expect(statutoryDays(2024).has('2024-02-09') || statutoryDays(2024).has('2024-05-02')).toBe(false);
    expect([statutoryDays(2026).size, statutoryDays(2024).size]).toEqual([13, 11]);
  });

  it('every year from 2020 to 2099 has its days, New Year between 21 January and 21 February, Qingming 4–6 April', () => {
    for (let year = 2020; year <= 2099; year += 1) {
      const days = [...statutoryDays(year)];
      const inSpring = days.filter((day) => day >= `${year}-01-20` && day <= `${year}-02-25`);
      expect([year, inSpring.length]).toEqual([year, year < 2025 ? 3 : 4]);
      expect(days.some((day) => day >= `${year}-04-04` && day <= `${year}-04-06`)).toBe(true);
    }
  });
});

it('without a year’s notice New Year and the Spring Festival are no working days, and the count is provisional', () => {
  const unpublished = { workCalendar: {} };
  expect(addWorkingDays('2026-12-30', 2, unpublished)).toEqual({ day: '2027-01-04', provisional: true });
  // Friday 5 to Monday 8 February 2027 are the eve and the first days of the lunar year.
  expect(addWorkingDays('2027-02-04', 1, unpublished)).toEqual({ day: '2027-02-09', provisional: true });
});

it('the table and the runtime’s own lunar calendar differ at two New Years alone, where the runtime is a day off', () => {
  const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
  });
  const isFirst = (day: string): boolean => {
    const parts = lunar.formatToParts(new Date(day));
    return parts.every(({ type, value }) => type === 'literal' || value === '1');
  };
  const differing: number[] = [];
  for (let year = 2020; year <= 2099; year += 1) {
    const spring = [...statutoryDays(year)].filter((day) => day > `${year}-01-19` && day < `${year}-02-26`);
    const first = spring.toSorted()[year < 2025 ? 0 : 1] ?? '';
    if (!isFirst(first)) differing.push(year);
  }
  expect(differing).toEqual([2027, 2030]);
});
