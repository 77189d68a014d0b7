import type { LegalDate } from '../vocabulary.ts';
import type { WithParameters } from './dated-parameter.ts';
import { numberAt } from './lookup.ts';
import type { amberWindows } from './rights-and-deadlines.ts';

/** The longest term, in days, that each window holds for; longer ones have `amber-window-longer`. */
const longestTerms = [7, 15, 30, 90, 180] as const;

/** The parameter that holds the window of a term of that many days. */
export const amberWindowId = (termDays: number): keyof typeof amberWindows =>
  `amber-window-${longestTerms.find((days) => termDays <= days) ?? 'longer'}`;

/**
 * How many days before its end a deadline turns amber, by the length of its term in days, as set on the day `on`.
 * @throws RangeError when the city's file lacks the window: a fault of the file.
 */
export const amberWindowAt = (city: WithParameters, termDays: number, on: LegalDate): number =>
  numberAt(city, amberWindowId(termDays), on);
