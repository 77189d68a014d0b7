import { type CitySettings, type GradedUnit, gradeUnit, totalScore, type YearFacts } from '@jieti/rules';
import type { ScoredIndicator } from '../results/result.ts';
import { weighed } from './indicators.ts';

/** What a unit's grade follows from, its place in the quota apart. */
export interface Gradable {
  readonly unit: string;
  readonly year: number;
  readonly indicators: readonly ScoredIndicator[];
  readonly facts: YearFacts;
}

/** The total of a unit's indicators, bonuses on top (A10, I-29). */
export const totalOf = (indicators: readonly ScoredIndicator[]): number =>
  totalScore(indicators.map(weighed));

/** A unit's grade by its indicators, its place in the quota and its caps (A10, A25), by the settings of its group. */
export const outcomeOf = (
  { unit, year, indicators, facts }: Gradable,
  withinQuota: boolean | null,
  city: CitySettings,
): GradedUnit => {
  const bonus = indicators.some(({ how }) => how?.method === 'bonus');
  return gradeUnit({ unit, year, score: totalOf(indicators), bonus, withinQuota, facts }, city);
};
