import { addDays, daysBetween, startOfDay } from '../calendar/index.ts';
import type { CitySettings } from '../city.ts';
import { amberWindowAt } from '../parameters/index.ts';
import type { Instant } from '../vocabulary.ts';
import type { Measure } from './case.ts';

/**
 * When a measure's deadline turns amber: at the start of the day so many days before its last, by the length of its term
 * as it stands. A term shorter than its window is amber from the decision on.
 */
export const amberAt = (
  measure: Pick<Measure, 'from' | 'lastDay' | 'decidedAt'>,
  city: CitySettings,
): Instant => {
  const window = amberWindowAt(city, daysBetween(measure.from, measure.lastDay), measure.from);
  const at = startOfDay(addDays(measure.lastDay, -window), city.zone);
  return at > measure.decidedAt ? at : measure.decidedAt;
};
