import { fullOfGroup } from './full-of-group.ts';
import { type GroupRank, type Ranking, rankScores } from './group-rank.ts';
import type { GroupSettings } from './group-settings.ts';

/** A group's total scores as they come in. */
class Totals {
  private scores = new Float64Array(256);
  private count = 0;

  add(score: number): void {
    if (this.count === this.scores.length) {
      const larger = new Float64Array(this.count * 2);
      larger.set(this.scores);
      this.scores = larger;
    }
    this.scores[this.count++] = score;
  }

  all(): Float64Array {
    return this.scores.subarray(0, this.count);
  }
}

/** The rank that a total score has in a group; undefined for a group nobody is in. */
export type RankOf = (group: string, score: number) => GroupRank | undefined;

/**
 * Collects the total scores of a year and ranks each group as a whole; units with the same score share a rank. A unit takes
 * some twelve bytes, whatever its result holds: 100,000 units are about a megabyte.
 */
export const rankTally = (settingsOf: (group: string) => GroupSettings) => {
  const groups = new Map<string, Totals>();
  return {
    add: (group: string, score: number): void => {
      const totals = groups.get(group) ?? new Totals();
      groups.set(group, totals);
      totals.add(score);
    },
    ranked: (): RankOf => {
      const rankings = new Map<string, Ranking>();
      for (const [group, totals] of groups) {
        const settings = settingsOf(group);
        const { city, year } = settings;
        rankings.set(group, rankScores(totals.all(), city, year, fullOfGroup(settings.group)));
      }
      return (group, score) => rankings.get(group)?.rankOf(score);
    },
  };
};
