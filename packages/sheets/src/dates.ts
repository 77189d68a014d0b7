const dayMs = 86_400_000;

const legalDate = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1900 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
};

/**
 * The legal date of a day number as Excel counts them: day 1 is 1 January 1900, and 29 February 1900, which never was,
 * is day 60; in a workbook that counts from 1904, day 0 is 1 January 1904. Undefined for what is no whole day.
 */
export const dateOfSerial = (serial: number, from1904: boolean): string | undefined => {
  if (!Number.isInteger(serial) || serial === 60 || serial < (from1904 ? 0 : 1)) return undefined;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(epoch + serial * dayMs);
  if (Number.isNaN(date.getTime())) return undefined;
  return legalDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

/** A date as people type one: `2026-01-05`, `2026/1/5`, `2026年1月5日`. Undefined for any other text. */
export const dateOfText = (text: string): string | undefined => {
  const [, year, month, day] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ??
    [];
  return year === undefined ? undefined : legalDate(Number(year), Number(month), Number(day));
};
