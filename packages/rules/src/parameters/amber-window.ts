import type { CitySettings } from '../city.ts';
import type { LegalDate } from '../vocabulary.ts';
import { numberAt } from './lookup.ts';

/** The longest term, in days, that each window holds for; longer ones have `amber-window-longer`. */
const longestTerms = [7, 15, 30, 90, 180] as const;

/** The parameter that holds the window of a term of that many days. */
export const amberWindowId = (termDays: number): string =>
  `amber-window-${longestTerms.find((days) => termDays <= days) ?? 'longer'}`;

/**
 * How many days before its end a deadline turns amber, by the length of its term in days, as set on the day `on`.
 * @throws RangeError when the city's file lacks the window: a fault of the file.
 */
export const amberWindowAt = (
  city: Pick<CitySettings, 'parameters'>,
  termDays: number,
  on: LegalDate,
): number => numberAt(city, amberWindowId(termDays), on);
