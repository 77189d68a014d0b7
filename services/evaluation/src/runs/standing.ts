import { type CitySettings, type Ranking, rankScores, type Standing } from '@jieti/rules';

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

/** Where a unit of a group stands by its total score. */
export type Standings = (group: string, score: number) => Standing | undefined;

/**
 * Collects the total scores of a year and ranks each group as a whole; units with the same score share a rank. A unit takes
 * some twelve bytes, whatever its result holds: 100,000 units are about a megabyte.
 */
export const standingsTally = (settingsOf: (group: string) => CitySettings, year: number) => {
  const groups = new Map<string, Totals>();
  return {
    add: (group: string, score: number): void => {
      const totals = groups.get(group) ?? new Totals();
      groups.set(group, totals);
      totals.add(score);
    },
    ranked: (): Standings => {
      const rankings = new Map<string, Ranking>();
      for (const [group, totals] of groups)
        rankings.set(group, rankScores(totals.all(), settingsOf(group), year));
      return (group, score) => rankings.get(group)?.standingOf(score);
    },
  };
};
