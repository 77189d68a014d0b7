import { type CitySettings, leadingArticle, type UnitResult, whatMoves } from '@jieti/rules';
import { resultsPK, versionKey } from '../keys.ts';
import { type ComparedResult, type ResultRecord, versionOf } from '../results/result.ts';
import type { VersionRecord } from '../results/version-record.ts';
import { table } from '../table.ts';

/** The law by which both were graded names what differs. */
type Law = Pick<CitySettings, 'evaluation' | 'articlesBySubject'>;

/**
 * Reads the results of a run, of the units from `first` to `last`, as they were when it was graded. A result published since may
 * have newer versions; they rest on facts that the frozen inputs do not hold, so the first is what is compared.
 */
const gradedFirst = async (
  year: number,
  runId: string,
  first: string,
  last: string,
): Promise<Map<string, UnitResult>> => {
  const range = { partition: resultsPK(year, runId), between: [first, last] } as const;
  const records = await table.all<ResultRecord>(range);
  const found = new Map(records.map(({ result }) => [result.unit, result]));
  const changed = records.filter((record) => versionOf(record) > 1);
  const firsts = await table.readMany<VersionRecord>(
    changed.map(({ result: { unit } }) => versionKey(year, unit, 1)),
  );
  for (const { unit, result } of firsts) found.set(unit, result);
  return found;
};

const comparedWith = (runId: string, before: UnitResult, after: UnitResult, law: Law): ComparedResult => {
  const { group, rank, outcome } = before;
  const { to, why } = whatMoves(before, after, law);
  return {
    runId,
    before: { group, rank, score: outcome.score, grade: outcome.grade },
    to,
    why: why.map((one) => ({ ...one, article: leadingArticle(law, one.article) })),
  };
};

/** Holds a page of results, in the order of their units, against those of another run. */
export const comparePage = async (
  runId: string,
  results: readonly UnitResult[],
  law: Law,
): Promise<Map<string, ComparedResult>> => {
  const [first, last] = [results[0], results.at(-1)];
  if (!first || !last) return new Map();
  const before = await gradedFirst(first.year, runId, first.unit, last.unit);
  return new Map(
    results.flatMap((after) => {
      const old = before.get(after.unit);
      return old ? [[after.unit, comparedWith(runId, old, after, law)] as const] : [];
    }),
  );
};
