import type { CitySettings } from '../../city.ts';
import { gradesOf, placeOfGrade } from '../../law/grades.ts';
import type { Grade } from '../../vocabulary.ts';
import { cappedTakesNoPlace, type PlaceOf, placesByScore } from './group-order.ts';
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
    /** A capped unit takes none of the places (I-40); `within` then says whether its score would have had one. */
    readonly takesNoPlace?: true;
  } | null;
}

/** Total scores of a group by the best grade that their units' caps still allow; under null those that nothing caps. */
export type ScoresByCap = ReadonlyMap<Grade | null, Iterable<number>>;

/** The scores of units under one cap, highest first and in hundredths of a point. */
interface Scores {
  /** The place of the best grade that is still allowed; 0 is the best of all. */
  readonly cap: number;
  readonly ordered: Int32Array;
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

const hundredths = (score: number): number => Math.round(score * 100);

const descending = (scores: Iterable<number>): Int32Array =>
  Int32Array.from(scores, hundredths).sort().reverse();

const orderedByCap = (scores: ScoresByCap, city: CitySettings): Scores[] =>
  [...scores].map(([grade, own]) => ({
    cap: grade === null ? 0 : placeOfGrade(city, grade),
    ordered: descending(own),
  }));

/** All scores of a group, whatever caps their units. */
const merged = (lists: readonly Scores[]): Int32Array => {
  const all = new Int32Array(lists.reduce((size, { ordered }) => size + ordered.length, 0));
  let at = 0;
  for (const { ordered } of lists) {
    all.set(ordered, at);
    at += ordered.length;
  }
  return all.sort().reverse();
};

/** A quota, and the scores of those among whom its places are given. */
interface Quota {
  readonly places: number;
  readonly comeIn: boolean;
  readonly takers: Int32Array;
}

/**
 * True if a score has a place, its own unit being among the takers or not. With ties within it must reach the score of the last
 * place; with ties outside it must pass the first that is left out, or, coming from outside, the last that is in.
 */
const hasPlace = ({ places, comeIn, takers }: Quota, score: number, isTaker: boolean): boolean => {
  if (places === 0) return false;
  const last = takers[isTaker && !comeIn ? places : places - 1];
  if (last === undefined) return true;
  return comeIn ? score >= last : score > last;
};

/**
 * Finds the score a unit outside the quota would have needed. The last place goes to the q-th best of the others: with it they tie
 * (`ties-within`), or it must be passed (`ties-outside`). That is the q-th of all takers: a unit outside the quota stands below it,
 * or ties with it and with the next, or is capped and none of them. Null where no score would do.
 */
const neededScore = ({ places, comeIn, takers }: Quota, full: number): number | null => {
  const best = takers[places - 1];
  if (best === undefined) return null;
  const score = comeIn ? best : best + 1;
  return score > hundredths(full) ? null : score;
};

/** A unit among those of its group, as far as its rank is concerned. */
interface Competitor {
  readonly score: number;
  readonly cap: number;
  readonly isWithin: boolean;
}

/** Counts the units of a group that come before one. */
type CountBetter = (one: Competitor) => number;

/** By score alone (I-40, as it was): caps come after. */
const betterByScore =
  (all: Int32Array): CountBetter =>
  ({ score }) =>
    countBefore(all, (other) => other > score);

/** By grade, then by score (I-40). Under one cap whoever scores more has no worse a grade, so each list is in this order already. */
const betterByGrade =
  (lists: readonly Scores[], placeOf: PlaceOf, quota: Quota | null): CountBetter =>
  ({ score, cap, isWithin }) => {
    const own = placeOf(score, isWithin, cap);
    const isBetter = (other: number, otherCap: number): boolean => {
      const within = quota === null || hasPlace(quota, other, otherCap === 0);
      const place = placeOf(other, within, otherCap);
      return place < own || (place === own && other > score);
    };
    return lists.reduce(
      (count, list) => count + countBefore(list.ordered, (other) => isBetter(other, list.cap)),
      0,
    );
  };

/** A whole group ranked: it tells the rank of whoever has a score. */
export interface Ranking {
  readonly size: number;
  /** Of a unit of the group, by its total score and the best grade that its caps allow. */
  readonly rankOf: (score: number, cap?: Grade | null) => GroupRank;
  /** The grade of such a unit, after quota and caps. */
  readonly gradeOf: (score: number, cap?: Grade | null) => Grade;
}

/**
 * Ranks a whole group and applies the quota of excellent to it (A10, I-12): by grade, then by score, and a capped unit takes no
 * place; or by total score alone (I-40). It keeps four bytes a unit and nothing else: score and cap alone say who ties.
 * O(n log n) once, then O(log² n) a unit.
 * @param scores with two decimals each.
 * @param full the most points there are.
 */
export const rankScores = (scores: ScoresByCap, city: CitySettings, year: number, full = 100): Ranking => {
  const lists = orderedByCap(scores, city);
  const all = merged(lists);
  const size = all.length;
  const apart = cappedTakesNoPlace(city, year);
  const places = excellentQuota(size, city, year);
  const takers = apart ? (lists.find(({ cap }) => cap === 0)?.ordered ?? new Int32Array()) : all;
  const quota = places === null ? null : { places, comeIn: tiesComeIn(city, year), takers };
  const placeOf = placesByScore(city, year);
  const countBetter = apart ? betterByGrade(lists, placeOf, quota) : betterByScore(all);
  const needed = quota && neededScore(quota, full);
  // The same for all who are outside.
  const needs =
    needed === null
      ? null
      : { score: needed / 100, rank: countBetter({ score: needed, cap: 0, isWithin: true }) + 1 };
  const competitorOf = (total: number, grade: Grade | null): Competitor => {
    const [score, cap] = [hundredths(total), grade === null ? 0 : placeOfGrade(city, grade)];
    return { score, cap, isWithin: quota === null || hasPlace(quota, score, !apart || cap === 0) };
  };
  const quotaOf = ({ cap, isWithin }: Competitor): GroupRank['quota'] =>
    quota && {
      places: quota.places,
      within: isWithin,
      needs: isWithin ? null : needs,
      ...(apart && cap > 0 && { takesNoPlace: true as const }),
    };
  return {
    size,
    rankOf: (total, cap = null) => {
      const one = competitorOf(total, cap);
      return { rank: countBetter(one) + 1, groupSize: size, quota: quotaOf(one) };
    },
    gradeOf: (total, cap = null) => {
      const { score, cap: place, isWithin } = competitorOf(total, cap);
      return gradesOf(city)[placeOf(score, isWithin, place)] ?? '';
    },
  };
};
