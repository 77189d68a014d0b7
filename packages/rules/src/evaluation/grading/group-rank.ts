import type { CitySettings } from '../../city.ts';
import { excellentQuota, tiesComeIn } from './quota.ts';

/** The score that a unit outside the quota would have needed, the others' scores being as they are. */
export interface QuotaNeed {
  /** The lowest total score, in points with two decimals, that is within. */
  readonly score: number;
  /** The rank it would have had with it. */
  readonly rank: number;
}

/** A unit's rank in its group, and what the quota of excellent (I-12) says of it. */
export interface GroupRank {
  readonly rank: number;
  readonly groupSize: number;
  /** Null without a quota. `needs` is null within it, and outside it where no score would have done. */
  readonly quota: {
    readonly places: number;
    readonly within: boolean;
    readonly needs: QuotaNeed | null;
  } | null;
}

/** Counts the scores, highest first and in hundredths of a point, that come before the first for which the test fails. */
const countBefore = (scores: Int32Array, isBefore: (score: number) => boolean): number => {
  let [low, high] = [0, scores.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isBefore(scores[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
};

const countAbove = (scores: Int32Array, score: number): number => countBefore(scores, (one) => one > score);

/**
 * Finds the score a unit outside the quota would have needed. The last place goes to the q-th best of the others: with it they tie
 * (`ties-within`), or it must be passed (`ties-outside`). That is the q-th of all: a unit outside the quota stands below it, or
 * ties with it and with the next.
 */
const needOf = (scores: Int32Array, places: number, comeIn: boolean, full: number): QuotaNeed | null => {
  const best = scores[places - 1];
  if (best === undefined) return null;
  const score = comeIn ? best : best + 1;
  return score > hundredths(full) ? null : { score: score / 100, rank: countAbove(scores, score) + 1 };
};

const hundredths = (score: number): number => Math.round(score * 100);

/** A whole group ranked: it tells the rank of whoever has a score. */
export interface Ranking {
  readonly size: number;
  /** Of a unit of the group, by its total score. */
  readonly rankOf: (score: number) => GroupRank;
}

/**
 * Ranks a whole group by its total scores, two decimals each, and applies the quota of excellent to it (A10, I-12). It keeps
 * four bytes a unit and nothing else: the score alone says who ties. O(n log n) once, then O(log n) a unit.
 * @param full the most points there are.
 */
export const rankScores = (
  scores: Iterable<number>,
  city: CitySettings,
  year: number,
  full = 100,
): Ranking => {
  const ordered = Int32Array.from(scores, hundredths).sort().reverse();
  const size = ordered.length;
  const places = excellentQuota(size, city, year);
  const comeIn = tiesComeIn(city, year);
  // The same for all who are outside.
  const needs = places === null ? null : needOf(ordered, places, comeIn, full);
  const quotaOf = (score: number, rank: number): GroupRank['quota'] => {
    if (places === null) return null;
    const last = comeIn ? rank : countBefore(ordered, (one) => one >= score);
    return last <= places ? { places, within: true, needs: null } : { places, within: false, needs };
  };
  return {
    size,
    rankOf: (total) => {
      const score = hundredths(total);
      const rank = countAbove(ordered, score) + 1;
      return { rank, groupSize: size, quota: quotaOf(score, rank) };
    },
  };
};
