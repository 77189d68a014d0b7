/** Days, ends of days, terms and working days: everything here takes the zone, nothing asks the host's clock. */

export { type CountedEnd, endInWorkingDays, mayYetMove } from './counted-end.ts';
export { dayEndingAt, endOfDay, isZone, legalDateOf, startOfDay } from './day-bounds.ts';
export { addDays, daysBetween, firstDayOf, isLegalDate, lastDayOf, yearOf } from './legal-date.ts';
export { localTime } from './local-time.ts';
export { statutoryDays } from './statutory-days.ts';
export { type StrangeDay, strangeDays } from './strange-days.ts';
export { addTerm, parseTerm } from './term.ts';
export { type TermEnd, termEnd } from './term-end.ts';
export { termInWords } from './term-in-words.ts';
export { compareTerms, isTerm, lastDayOfTerm, workingDaysIn, workingDaysTerm } from './term-last-day.ts';
export { addWorkingDays, type CountedDay } from './working-day.ts';
