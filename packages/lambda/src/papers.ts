import {
  checkPaper,
  collect,
  comparableNumber,
  type PaperOnRecord,
  type PaperUse,
  paperOnRecord,
  refuseOr,
} from '@jieti/rules';
import type { Key, Table, Write } from '@jieti/store';
import { allowed } from './problem.ts';

/** A number that an issuer has used, in the table of the service whose act it carried. */
interface PaperRecord extends Key, PaperOnRecord {
  readonly entity: 'paper';
}

const paperKey = ({ issuer, document }: PaperUse): Key => ({
  PK: `DOCUMENT#${issuer}`,
  SK: comparableNumber(document.number),
});

const nameOf = (use: PaperUse): string => `${paperKey(use).PK} ${paperKey(use).SK}`;

/** An act's own papers may be one: a decision, and the record of the interview that it carries. */
const eachOnce = (uses: readonly PaperUse[]): readonly PaperUse[] => [
  ...new Map(uses.map((use) => [nameOf(use), use])).values(),
];

const onRecord = (table: Table, uses: readonly PaperUse[]): Promise<(PaperRecord | undefined)[]> =>
  Promise.all(uses.map((use) => table.read<PaperRecord>(paperKey(use))));

/** A number that was entered wrongly is free again for the paper that has it. */
const freed = async (table: Table, uses: readonly PaperUse[]): Promise<Write[]> => {
  const before = await onRecord(table, uses);
  return uses
    .filter((use, n) => before[n]?.act === use.act && before[n]?.subject === use.subject)
    .map((use) => table.remove(paperKey(use)));
};

/**
 * Plans to put the numbers of an act's papers on record, for its transaction.
 * @param corrected papers whose numbers stood there by mistake, and take these in their place.
 * @throws 409 `document-number-used` for a number that carries something else already.
 */
export const paperWrites = async (
  table: Table,
  uses: readonly PaperUse[],
  corrected: readonly PaperUse[] = [],
): Promise<Write[]> => {
  const papers = eachOnce(uses);
  const before = await onRecord(table, papers);
  const refusals = collect(...papers.map((use, n) => checkPaper(use, before[n])));
  const taken = new Set(papers.map(nameOf));
  const unused = await freed(
    table,
    corrected.filter((use) => !taken.has(nameOf(use))),
  );
  const inserted = papers
    .filter((_, n) => before[n] === undefined)
    .map((use) => table.insert({ ...paperKey(use), entity: 'paper', ...paperOnRecord(use) }));
  return allowed(refuseOr(refusals, () => [...inserted, ...unused]));
};
