import type { ResultRow } from '@jieti/documents';
import { addToSequence, emptySequence, sameSequence, subjectKey } from '@jieti/ledger';
import type { GradedYear, Publication, UnitResult } from '@jieti/rules';
import { LedgerBroken } from '@jieti/store';
import { firstResults } from '../results/first-results.ts';
import { hashOfResult } from '../results/result.ts';
import { settingsOfGroups } from '../runs/frozen.ts';
import { publicationRecordOf } from '../years.ts';

/** A result with what a table of all is ordered by. */
interface Ranked {
  readonly result: UnitResult;
  readonly groupName: string;
}

const byGroupAndRank = (a: Ranked, b: Ranked): number =>
  a.result.group === b.result.group
    ? a.result.rank - b.result.rank || (a.result.unit < b.result.unit ? -1 : 1)
    : a.result.group < b.result.group
      ? -1
      : 1;

const rowOf = ({ result: { unit, outcome }, groupName }: Ranked): ResultRow => ({
  unit,
  group: groupName,
  score: outcome.score,
  grade: outcome.grade,
});

/** Names of the groups that results were graded in, by the settings that each was graded by. */
const withGroups = async (results: readonly UnitResult[]): Promise<readonly Ranked[]> => {
  const hashes = [...new Set(results.map(({ inputHash }) => inputHash))];
  const settings = new Map(
    await Promise.all(hashes.map(async (hash) => [hash, await settingsOfGroups(hash)] as const)),
  );
  return results.map((result) => ({
    result,
    groupName: settings.get(result.inputHash)?.(result.group).group.name.zh ?? result.group,
  }));
};

/**
 * All results of a year as they were published first, by group and rank.
 * @throws LedgerBroken where they are not what the entry of the publication covers.
 */
export const publishedRows = async (
  of: GradedYear,
  { results: covered }: Pick<Publication, 'results'>,
): Promise<readonly ResultRow[]> => {
  const results = await Array.fromAsync(firstResults(of));
  const sequence = results.map(hashOfResult).reduce(addToSequence, emptySequence);
  if (!sameSequence(sequence, covered)) {
    const { entity: type, id } = publicationRecordOf(of);
    throw new LedgerBroken([subjectKey({ type, id })]);
  }
  return (await withGroups(results)).toSorted(byGroupAndRank).map(rowOf);
};
