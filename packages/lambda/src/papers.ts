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
  /** True of one that stood there by mistake: it is free for the paper that has it. Nothing is deleted (ADR 0019). */
  readonly isFree?: true;
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

const isItsOwn = (use: PaperUse, record: PaperRecord | undefined): record is PaperRecord =>
  record?.act === use.act && record.subject === use.subject && !record.isFree;

const asRead = ({ act, subject }: PaperRecord) => ({ act, subject });

/** Plans to free the numbers that were entered wrongly for whatever has them. */
const freed = async (table: Table, uses: readonly PaperUse[]): Promise<Write[]> => {
  const before = await onRecord(table, uses);
  return uses.flatMap((use, n) => {
    const record = before[n];
    return isItsOwn(use, record) ? [table.replace({ ...record, isFree: true }, asRead(record))] : [];
  });
};

/** Plans to put a number on record: where there is none, where one is free, and where its date is put right. */
const putting = (
  table: Table,
  use: PaperUse,
  before: PaperRecord | undefined,
  isCorrected: boolean,
): Write[] => {
  const item = { ...paperKey(use), entity: 'paper', ...paperOnRecord(use) };
  if (!before) return [table.insert(item)];
  if (before.isFree) return [table.replace(item, { isFree: true })];
  return isCorrected ? [table.replace(item, asRead(before))] : [];
};

/**
 * Plans to put the numbers of an act's papers on record, for its transaction.
 * @param corrected papers that stood there by mistake, and take these in their place, under another number or the same.
 * @throws 409 `document-number-used` for a number that carries something else already.
 */
export const paperWrites = async (
  table: Table,
  uses: readonly PaperUse[],
  corrected: readonly PaperUse[] = [],
): Promise<Write[]> => {
  const papers = eachOnce(uses);
  const before = await onRecord(table, papers);
  const wrong = new Map(corrected.map((use) => [nameOf(use), use]));
  const isCorrected = (use: PaperUse, n: number): boolean => {
    const mistaken = wrong.get(nameOf(use));
    return mistaken !== undefined && isItsOwn(mistaken, before[n]);
  };
  const standing = papers.map((use, n) => (before[n]?.isFree || isCorrected(use, n) ? undefined : before[n]));
  const refusals = collect(...papers.map((use, n) => checkPaper(use, standing[n])));
  const taken = new Set(papers.map(nameOf));
  const unused = await freed(
    table,
    eachOnce(corrected).filter((use) => !taken.has(nameOf(use))),
  );
  const put = papers.flatMap((use, n) => putting(table, use, before[n], isCorrected(use, n)));
  return allowed(refuseOr(refusals, () => [...put, ...unused]));
};
