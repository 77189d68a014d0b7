import type { CitySettings } from '../../city.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import type { QuotaRounding } from '../../law/evaluation-law.ts';
import { parameterNamed } from '../../parameters/lookup.ts';
import { gradingDay } from './grades.ts';

/** A percentage has two decimals: in hundredths a share of a group is a whole number of ten-thousandths. */
const whole = 10_000;

const roundings: Readonly<Record<QuotaRounding, (share: number) => number>> = {
  down: (share) => Math.floor(share / whole),
  nearest: (share) => Math.floor((2 * share + whole) / (2 * whole)),
  up: (share) => Math.ceil(share / whole),
};

/**
 * Counts the units of a group that may have the best grade (I-12): the share of the group, rounded as the city's law says, one at
 * least where it says so; null without a quota.
 */
export const excellentQuota = (groupSize: number, city: CitySettings, year: number): number | null => {
  const on = gradingDay(year);
  if (interpretationAt(city, 'I-12', on).setting === 'none') return null;
  const { share, rounding, atLeastOne } = city.evaluation.quota;
  const { value } = parameterNamed(city, share, on);
  if (typeof value !== 'number') return null;
  const places = roundings[rounding](groupSize * Math.round(value * 100));
  return atLeastOne && groupSize > 0 ? Math.max(1, places) : places;
};

/** True if all who tie on the last place of a quota come in (`ties-within`); else all of them stay out (`ties-outside`) (I-12). */
export const tiesComeIn = (city: CitySettings, year: number): boolean =>
  interpretationAt(city, 'I-12', gradingDay(year)).setting === 'ties-within';
