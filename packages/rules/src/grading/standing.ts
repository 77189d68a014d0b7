import type { CitySettings } from '../city.ts';
import type { UnitId } from '../vocabulary.ts';
import { byScore, excellentQuota, rankGroup, type Scored, tiesComeIn, withinQuota } from './quota.ts';

/** What a unit outside the quota would have needed, the others' scores being what they are. */
export interface QuotaNeed {
  /** The lowest total score, in points with two decimals, that is within. */
  readonly score: number;
  /** The rank it would have had with it. */
  readonly rank: number;
}

/** Where a unit stands in its group, and what the quota of excellent (I-12) says of it. */
export interface Standing {
  readonly rank: number;
  readonly groupSize: number;
  /** Null without a quota. `needs` is null within it, and outside it where no score of 0–100 would have done. */
  readonly quota: {
    readonly places: number;
    readonly within: boolean;
    readonly needs: QuotaNeed | null;
  } | null;
}

/** How many of the scores, highest first, are above a score. */
const countAbove = (scores: readonly number[], score: number): number => {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((scores[middle] ?? 0) > score) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The least step between two totals, in points. */
const hundredth = 0.01;

/**
 * What a unit outside the quota would have needed. The last place goes to the q-th best of the others: with it they tie
 * (`ties-within`), or it must be passed (`ties-outside`). That is the q-th of all: a unit outside the quota stands below it, or
 * ties with it and with the next.
 */
const needOf = (scores: readonly number[], places: number, comeIn: boolean): QuotaNeed | null => {
  const best = scores[places - 1];
  if (best === undefined) return null;
  const score = comeIn ? best : Math.round((best + hundredth) * 100) / 100;
  return score > 100 ? null : { score, rank: countAbove(scores, score) + 1 };
};

/** Ranks a whole group and applies the quota of excellent to it (A10, I-12). O(n log n) in the size of the group. */
export const groupStandings = (
  units: readonly Scored[],
  city: CitySettings,
  year: number,
): Map<UnitId, Standing> => {
  const ranked = rankGroup(units);
  const places = excellentQuota(units.length, city, year);
  const within = withinQuota(ranked, places, city, year);
  const scores = byScore(units).map(({ score }) => score);
  // The same for all who are outside.
  const needs = places === null ? null : needOf(scores, places, tiesComeIn(city, year));
  const quotaOf = (id: UnitId): Standing['quota'] => {
    if (places === null || within === null) return null;
    return within.has(id) ? { places, within: true, needs: null } : { places, within: false, needs };
  };
  return new Map(ranked.map(({ id, rank }) => [id, { rank, groupSize: units.length, quota: quotaOf(id) }]));
};
