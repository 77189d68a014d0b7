import { addDays, daysBetween, endOfDay } from '../calendar/index.ts';
import type { CitySettings } from '../city.ts';
import { numberAt } from '../parameters/index.ts';
import type { Instant } from '../vocabulary.ts';
import type { Measure } from './case.ts';

/** Length of the term in days, up to which each of the city's windows holds. */
const windows: readonly (readonly [upTo: number, id: string])[] = [
  [7, 'amber-window-7'],
  [15, 'amber-window-15'],
  [30, 'amber-window-30'],
  [90, 'amber-window-90'],
  [180, 'amber-window-180'],
  [Number.POSITIVE_INFINITY, 'amber-window-longer'],
];

/** The parameter that says how many days before its end a term of that length turns amber. */
const windowFor = (days: number): string =>
  windows.find(([upTo]) => days <= upTo)?.[1] ?? 'amber-window-longer';

/**
 * When a measure's deadline turns amber: that many days before its end, by the length of its term as it stands. A term
 * shorter than its window is amber from the decision on.
 */
export const amberAt = (
  measure: Pick<Measure, 'from' | 'lastDay' | 'decidedAt'>,
  city: CitySettings,
): Instant => {
  const window = numberAt(city, windowFor(daysBetween(measure.from, measure.lastDay)), measure.from);
  const at = endOfDay(addDays(measure.lastDay, -window), city.zone);
  return at > measure.decidedAt ? at : measure.decidedAt;
};
