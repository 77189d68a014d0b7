import type { Unit } from '@jieti/letters/contract';
import { checkEvaluator, eachLevelEvaluates, type GradedYear, type ResultsBelow } from '@jieti/rules';
import { publishedBelow } from '../results/published-below.ts';
import { lawOfYear } from '../year-law.ts';
import { publishersOf } from '../years.ts';

/**
 * Reads what a locality published of the year of those whom it evaluates, as its results stand now (A10, I-47); null for whoever
 * evaluates nobody, and where nothing is published yet. Who has published is read once for all of them.
 */
export const resultsBelow = async ({ year }: GradedYear) => {
  const law = lawOfYear(year);
  const publishers = eachLevelEvaluates(law, year) ? await publishersOf(year) : new Set<string>();
  return async (unit: Unit): Promise<ResultsBelow | null> =>
    publishers.has(unit.id) && !checkEvaluator(unit, law, year) ? publishedBelow(year, unit.id) : null;
};
