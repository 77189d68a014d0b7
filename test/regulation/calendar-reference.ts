/** The calendar once more, by plain arithmetic and nothing of the code under test. */

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLength = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const two = (n: number): string => String(n).padStart(2, '0');

/** Every day from 1 January of a year to 31 December of another. */
export const everyDay = (first: number, last: number): string[] => {
  const days: string[] = [];
  for (let year = first; year <= last; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let day = 1; day <= monthLength(year, month); day += 1)
        days.push(`${year}-${two(month)}-${two(day)}`);
  return days;
};

/** A day some months later: the same day of the month, or the month's last. */
export const monthsLater = (text: string, months: number): string => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, monthLength(toYear, toMonth)))}`;
};

/** Hours from one instant to another. */
export const hours = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 3_600_000;
