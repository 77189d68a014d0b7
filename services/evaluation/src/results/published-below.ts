import { type ResultsBelow, restsOnBelow, resultsBelowOf, type UnitResult } from '@jieti/rules';
import { resultsPK } from '../keys.ts';
import { table } from '../table.ts';
import { publicationOf } from '../years.ts';
import type { ResultRecord } from './result.ts';

/** Counts the grades that a locality published of a year of those whom it evaluates, as they stand now; null where it has not. */
export const publishedBelow = async (year: number, by: string): Promise<ResultsBelow | null> => {
  const publication = await publicationOf({ year, by });
  if (!publication) return null;
  const grades: string[] = [];
  const partition = resultsPK(year, publication.runId);
  for await (const { result } of table.items<ResultRecord>({ partition })) grades.push(result.outcome.grade);
  return resultsBelowOf(grades);
};

/** The year below on which a result rests, as it stands now (I-47); null for one that rests on none: nothing is read for it. */
export const belowResult = async ({ year, unit, indicators }: UnitResult): Promise<ResultsBelow | null> =>
  indicators.some(restsOnBelow) ? publishedBelow(year, unit) : null;
