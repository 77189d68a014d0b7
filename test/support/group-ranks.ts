import {
  type CitySettings,
  type Grade,
  type GroupRank,
  interpretationAt,
  rankScores,
  type UnitId,
} from '@jieti/rules';

/** A unit with its total score. */
export interface Scored {
  readonly id: UnitId;
  readonly score: number;
  /** The best grade that its caps allow; absent where nothing caps it. */
  readonly cap?: Grade | null;
}

export interface Ranked {
  readonly id: UnitId;
  /** 1 for the best; units with the same score share a rank, and the next rank counts them all: 1, 2, 2, 4. */
  readonly rank: number;
}

/** Best first; those who tie stand in the order of their ids. */
const byScore = (units: readonly Scored[]): Scored[] =>
  [...units].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

/** A group by rank, best first, told by comparing each with the one before: what the rules tell by a score alone. */
export const rankGroup = (units: readonly Scored[]): Ranked[] => {
  const ordered = byScore(units);
  let rank = 0;
  return ordered.map(({ id, score }, index) => {
    if (index === 0 || ordered[index - 1]?.score !== score) rank = index + 1;
    return { id, rank };
  });
};

/** By rank, the last place that those who share it take up together: of 1, 2, 2, 4 rank 2 reaches to place 3. */
const lastPlaces = (ranked: readonly Ranked[]): ReadonlyMap<number, number> => {
  const last = new Map<number, number>();
  for (const { rank } of ranked) last.set(rank, (last.get(rank) ?? rank - 1) + 1);
  return last;
};

/**
 * The units of a ranked group that are within a quota, by I-12: all who tie on the last place come in (`ties-within`), or all of
 * them stay out when they do not fit (`ties-outside`). Null without a quota.
 */
export const withinQuota = (
  ranked: readonly Ranked[],
  quota: number | null,
  city: CitySettings,
  year: number,
): ReadonlySet<UnitId> | null => {
  if (quota === null) return null;
  const comeIn = interpretationAt(city, 'I-12', `${year}-12-31`).setting === 'ties-within';
  const last = comeIn ? null : lastPlaces(ranked);
  return new Set(ranked.filter(({ rank }) => (last?.get(rank) ?? rank) <= quota).map(({ id }) => id));
};

/** The rank of each unit of a group by its id. */
export const groupRanks = (
  units: readonly Scored[],
  city: CitySettings,
  year: number,
): Map<UnitId, GroupRank> => {
  const byCap = Map.groupBy(units, ({ cap }) => cap ?? null);
  const scores = new Map([...byCap].map(([cap, own]) => [cap, own.map(({ score }) => score)] as const));
  const ranking = rankScores(scores, city, year);
  return new Map(units.map(({ id, score, cap }) => [id, ranking.rankOf(score, cap)]));
};
