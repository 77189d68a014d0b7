import { addDays, daysBetween, legalDateOf, startOfDay } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import { amberWindowAt } from '../../parameters/index.ts';
import type { Instant, LegalDate } from '../../vocabulary.ts';
import type { Measure } from '../case/measure.ts';

/**
 * Tells when a deadline turns amber: at the start of the day so many days before its last, by the length of its term as it
 * stands, with the window of the day it runs from. A term shorter than its window is amber from its beginning.
 */
export const amberFrom = (
  { since, lastDay }: { readonly since: Instant; readonly lastDay: LegalDate },
  city: CitySettings,
): Instant => {
  const from = legalDateOf(since, city.zone);
  const window = amberWindowAt(city, daysBetween(from, lastDay), from);
  const at = startOfDay(addDays(lastDay, -window), city.zone);
  return at > since ? at : since;
};

/** Tells when a measure's own deadline turns amber. */
export const amberAt = (
  { decidedAt, lastDay }: Pick<Measure, 'lastDay' | 'decidedAt'>,
  city: CitySettings,
): Instant => amberFrom({ since: decidedAt, lastDay }, city);
