import { daysBetween } from '../../calendar/index.ts';
import type { CitySettings } from '../../city.ts';
import type { LegalDate, Light } from '../../vocabulary.ts';
import { light } from './light.ts';
import { signingDeadline } from './signing-deadline.ts';

/**
 * The light of a letter, or of a branch's letters (A7, I-1): green once all are in force; else that of the signing
 * deadline, whose term is counted from the year's first day.
 */
export const signingLight = (
  allInForce: boolean,
  year: number,
  today: LegalDate,
  city: Pick<CitySettings, 'parameters'>,
): Light => {
  if (allInForce) return 'green';
  const deadline = signingDeadline(year, city);
  const start = `${deadline.slice(0, 4)}-01-01`;
  return light(daysBetween(today, deadline), daysBetween(start, deadline), city, start);
};
