import type { GradedYear, UnitResult } from '@jieti/rules';
import { resultsPK } from '../keys.ts';
import { table } from '../table.ts';
import { publicationOf } from '../years.ts';
import { type ResultRecord, versionOf } from './result.ts';
import { versionsOf } from './version-record.ts';

/** A result as it was published first, whatever became of it since. */
const firstOf = async ({ result, version }: ResultRecord): Promise<UnitResult> => {
  if (versionOf({ version }) === 1) return result;
  const [first] = await versionsOf(result.year, result.unit);
  return first?.result ?? result;
};

/** A year's results as they were published first, in the order of their units: what the entry of its publication covers. */
export async function* firstResults(of: GradedYear): AsyncGenerator<UnitResult> {
  const publication = await publicationOf(of);
  if (!publication) return;
  const partition = resultsPK(of.year, publication.runId);
  for await (const record of table.items<ResultRecord>({ partition })) yield firstOf(record);
}
