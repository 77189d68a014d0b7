import type { LegalDate, Term } from '../vocabulary.ts';
import { dateOf, daysIn, numberOf, partsOf, textOf } from './day-number.ts';

/** Calendar units only, bounded so that no term leaves the years a date can name. */
const shape = /^P(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;

interface Units {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

const unitsOf = (text: string): Units | null => {
  const found = shape.exec(text);
  if (!found) return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((part) => Number(part ?? 0));
  return years + months + weeks + days > 0 ? { years, months, weeks, days } : null;
};

/** A term as given, or null when the text is none: `P30D`, `P6M`, `P1Y`; never empty, never with hours. */
export const parseTerm = (text: string): Term | null => (unitsOf(text) ? text : null);

/**
 * The last day of a term. The day it starts from is not counted: 1 January + P30D = 31 January. Months and years are
 * calendar ones and stop at the month's end: 31 August + P6M = 28 or 29 February; 29 February + P1Y = 28 February.
 * @throws RangeError on a malformed term or a text that is no day.
 */
export const addTerm = (day: LegalDate, term: Term): LegalDate => {
  const units = unitsOf(term);
  if (!units) throw new RangeError(`not a term in calendar units: ${term}`);
  const { year, month, day: of } = partsOf(day);
  const months = (year + units.years) * 12 + month - 1 + units.months;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const start = numberOf({ year: toYear, month: toMonth, day: Math.min(of, daysIn(toYear, toMonth)) });
  return textOf(dateOf(start + units.weeks * 7 + units.days));
};
