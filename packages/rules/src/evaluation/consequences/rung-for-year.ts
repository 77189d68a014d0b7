import type { CitySettings } from '../../city.ts';
import { type Entry, rungForGravity } from '../../law/rungs.ts';
import { type YearReason, yearConsequences } from './year-reasons.ts';

/** Where a published year enters the city's ladder by a reason (A22, A23; I-43). */
export const rungForYear = (city: Pick<CitySettings, 'ladder'>, reason: YearReason): Entry =>
  rungForGravity(city, yearConsequences[reason].gravity);
