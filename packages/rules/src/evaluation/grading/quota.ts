import type { CitySettings } from '../../city.ts';
import { interpretationAt } from '../../interpretations/index.ts';
import { parameterAt } from '../../parameters/lookup.ts';
import { gradingDay } from './grades.ts';

/** Counts the units of a group that may be excellent (I-12): the share of the group, rounded down; null without a quota. */
export const excellentQuota = (groupSize: number, city: CitySettings, year: number): number | null => {
  const on = gradingDay(year);
  if (interpretationAt(city, 'I-12', on).setting === 'none') return null;
  const { value } = parameterAt(city, 'excellent-quota-percent', on);
  return typeof value === 'number' ? Math.floor((groupSize * value) / 100) : null;
};

/** True if all who tie on the last place of a quota come in (`ties-within`); else all of them stay out (`ties-outside`) (I-12). */
export const tiesComeIn = (city: CitySettings, year: number): boolean =>
  interpretationAt(city, 'I-12', gradingDay(year)).setting === 'ties-within';
