import type { Grade } from '../../vocabulary.ts';
import { fullOfGroup } from './full-of-group.ts';
import { type GroupRank, type Ranking, rankScores } from './group-rank.ts';
import type { GroupSettings } from './group-settings.ts';

/** Total scores as they come in. */
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

  [Symbol.iterator](): ArrayIterator<number> {
    return this.scores.subarray(0, this.count).values();
  }
}

/** A unit's total score, and the best grade that its caps allow; null where they allow every grade. */
export interface Standing {
  readonly group: string;
  readonly score: number;
  readonly cap: Grade | null;
}

/** The rank that a unit has in its group; undefined for a group nobody is in. */
export type RankOf = (standing: Standing) => GroupRank | undefined;

/** The groups of a year, each ranked as a whole. */
export interface RankedYear {
  readonly rankOf: RankOf;
  /** The grade that a unit has in its group, after quota and caps; undefined for a group nobody is in. */
  readonly gradeOf: (standing: Standing) => Grade | undefined;
}

/**
 * Collects the total scores of a year and ranks each group as a whole; units with the same grade and score share a rank. A unit
 * takes some twelve bytes, whatever its result holds: 100,000 units are about a megabyte.
 */
export const rankTally = (settingsOf: (group: string) => GroupSettings) => {
  const groups = new Map<string, Map<Grade | null, Totals>>();
  return {
    add: ({ group, score, cap }: Standing): void => {
      const byCap = groups.get(group) ?? new Map<Grade | null, Totals>();
      groups.set(group, byCap);
      const totals = byCap.get(cap) ?? new Totals();
      byCap.set(cap, totals);
      totals.add(score);
    },
    ranked: (): RankedYear => {
      const rankings = new Map<string, Ranking>();
      for (const [group, totals] of groups) {
        const settings = settingsOf(group);
        const { city, year } = settings;
        rankings.set(group, rankScores(totals, city, year, fullOfGroup(settings.group)));
      }
      return {
        rankOf: ({ group, score, cap }) => rankings.get(group)?.rankOf(score, cap),
        gradeOf: ({ group, score, cap }) => rankings.get(group)?.gradeOf(score, cap),
      };
    },
  };
};
