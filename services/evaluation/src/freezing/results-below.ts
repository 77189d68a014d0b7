import type { Unit } from '@jieti/letters/contract';
import { checkEvaluator, type GradedYear, type ResultsBelow, resultsBelowOf } from '@jieti/rules';
import { resultsPK } from '../keys.ts';
import type { ResultRecord } from '../results/result.ts';
import { table } from '../table.ts';
import { lawOfYear } from '../year-law.ts';
import { publicationOf } from '../years.ts';

/**
 * Reads what a locality published of the year of those whom it evaluates, as its results stand now (A10, I-47); null for whoever
 * evaluates nobody, and where nothing is published yet.
 */
export const resultsBelow = ({ year }: GradedYear) => {
  const law = lawOfYear(year);
  return async (unit: Unit): Promise<ResultsBelow | null> => {
    if (checkEvaluator(unit, law, year)) return null;
    const publication = await publicationOf({ year, by: unit.id });
    if (!publication) return null;
    const grades: string[] = [];
    const partition = resultsPK(year, publication.runId);
    for await (const { result } of table.items<ResultRecord>({ partition }))
      grades.push(result.outcome.grade);
    return resultsBelowOf(grades);
  };
};
