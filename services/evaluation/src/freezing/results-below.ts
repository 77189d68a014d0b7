import type { Unit } from '@jieti/letters/contract';
import { checkEvaluator, type GradedYear, type ResultsBelow } from '@jieti/rules';
import { publishedBelow } from '../results/published-below.ts';
import { lawOfYear } from '../year-law.ts';

/**
 * Reads what a locality published of the year of those whom it evaluates, as its results stand now (A10, I-47); null for whoever
 * evaluates nobody, and where nothing is published yet.
 */
export const resultsBelow = ({ year }: GradedYear) => {
  const law = lawOfYear(year);
  return async (unit: Unit): Promise<ResultsBelow | null> =>
    checkEvaluator(unit, law, year) ? null : publishedBelow(year, unit.id);
};
