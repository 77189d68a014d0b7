import type { CitySettings } from '../city.ts';
import { interpretationAt, parameterAt } from '../parameters/lookup.ts';
import type { UnitId } from '../vocabulary.ts';
import { gradingDay } from './grades.ts';

export interface Ranked {
  readonly id: UnitId;
  /** 1 for the best; units with the same score share a rank, and the next rank counts them all: 1, 2, 2, 4. */
  readonly rank: number;
}

/** A group by rank, best first; those who tie stand in the order of their ids. */
export const rankGroup = (units: readonly { readonly id: UnitId; readonly score: number }[]): Ranked[] => {
  const ordered = [...units].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  let rank = 0;
  return ordered.map(({ id, score }, index) => {
    if (index === 0 || ordered[index - 1]?.score !== score) rank = index + 1;
    return { id, rank };
  });
};

/** How many units of a group may be excellent (I-12): the share of the group, rounded down; null without a quota. */
export const excellentQuota = (groupSize: number, city: CitySettings, year: number): number | null => {
  const on = gradingDay(year);
  if (interpretationAt(city, 'I-12', on).setting === 'none') return null;
  const { value } = parameterAt(city, 'excellent-quota-percent', on);
  return typeof value === 'number' ? Math.floor((groupSize * value) / 100) : null;
};

/**
 * Which units of a ranked group are within a quota, by I-12: all who tie on the last place come in (`ties-within`), or
 * all of them stay out when they do not fit (`ties-outside`). Null without a quota.
 */
export const withinQuota = (
  ranked: readonly Ranked[],
  quota: number | null,
  city: CitySettings,
  year: number,
): ReadonlySet<UnitId> | null => {
  if (quota === null) return null;
  const tiesComeIn = interpretationAt(city, 'I-12', gradingDay(year)).setting === 'ties-within';
  const lastPlaceOf = ({ rank }: Ranked): number => ranked.filter((other) => other.rank <= rank).length;
  const within = ranked.filter((unit) => (tiesComeIn ? unit.rank : lastPlaceOf(unit)) <= quota);
  return new Set(within.map(({ id }) => id));
};
