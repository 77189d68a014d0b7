import { type CitySettings, excellentQuota, rankGroup, withinQuota } from '@jieti/rules';

/** Where a unit stands in its group, and what the quota of excellent (I-12) says of it. */
export interface Standing {
  readonly rank: number;
  readonly groupSize: number;
  readonly quota: { readonly places: number; readonly within: boolean } | null;
}

type Scored = { readonly id: string; readonly group: string; readonly score: number };

/** Ranks every unit within its whole group; units with the same score share a rank. */
export const standings = (
  scored: readonly Scored[],
  city: CitySettings,
  year: number,
): Map<string, Standing> => {
  const all = new Map<string, Standing>();
  for (const members of Map.groupBy(scored, ({ group }) => group).values()) {
    const ranked = rankGroup(members);
    const places = excellentQuota(members.length, city, year);
    const within = withinQuota(ranked, places, city, year);
    for (const { id, rank } of ranked) {
      const quota = places === null || within === null ? null : { places, within: within.has(id) };
      all.set(id, { rank, groupSize: members.length, quota });
    }
  }
  return all;
};
