import type { CitySettings } from '../city.ts';
import { interpretationAt, parameterAt } from '../parameters/lookup.ts';
import type { UnitId } from '../vocabulary.ts';
import { gradingDay } from './grades.ts';

/** A unit with its total score. */
export interface Scored {
  readonly id: UnitId;
  readonly score: number;
}

export interface Ranked {
  readonly id: UnitId;
  /** 1 for the best; units with the same score share a rank, and the next rank counts them all: 1, 2, 2, 4. */
  readonly rank: number;
}

/** Best first; those who tie stand in the order of their ids. */
const byScore = (units: readonly Scored[]): Scored[] =>
  [...units].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

/** A group by rank, best first; those who tie stand in the order of their ids. */
export const rankGroup = (units: readonly Scored[]): Ranked[] => {
  const ordered = byScore(units);
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

/** Whether all who tie on the last place of a quota come in (`ties-within`), or all stay out (`ties-outside`) (I-12). */
export const tiesComeIn = (city: CitySettings, year: number): boolean =>
  interpretationAt(city, 'I-12', gradingDay(year)).setting === 'ties-within';

/** By rank, the last place that those who share it take up together: of 1, 2, 2, 4 rank 2 reaches to place 3. */
const lastPlaces = (ranked: readonly Ranked[]): ReadonlyMap<number, number> => {
  const last = new Map<number, number>();
  for (const { rank } of ranked) last.set(rank, (last.get(rank) ?? rank - 1) + 1);
  return last;
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
  const last = tiesComeIn(city, year) ? null : lastPlaces(ranked);
  const within = ranked.filter(({ rank }) => (last?.get(rank) ?? rank) <= quota);
  return new Set(within.map(({ id }) => id));
};
