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
  if (!Number.isInteger(serial) || serial < (from1904 ? 0 : 1)) return undefined;
  if (!from1904 && serial === 60) return undefined;
  const before29February = !from1904 && serial < 60;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, before29February ? 31 : 30);
  const date = new Date(epoch + serial * dayMs);
  if (Number.isNaN(date.getTime())) return undefined;
  return legalDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

/** Midnight, as programs write it behind a day. */
const midnight = /[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/i;
const timeOfDay = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** True of a text that is a day with a time of day which is not midnight. */
export const hasTimeOfDay = (text: string): boolean => timeOfDay.test(text) && !midnight.test(text);

const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * A date as people type one: `2026-01-05`, `2026/1/5`, `2026.1.5`, `2026年1月5日`, `20260105`; midnight behind it is no time of day.
 * Undefined for any other text.
 */
export const dateOfText = (text: string): string | undefined => {
  const day = text.replace(midnight, '').replaceAll(/\s/g, '');
  for (const form of forms) {
    const [found, year, month, date] = form.exec(day) ?? [];
    if (found !== undefined) return legalDate(Number(year), Number(month), Number(date));
  }
  return undefined;
};
