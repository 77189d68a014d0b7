import type { LedgerEntry } from '@jieti/ledger';
import { type LegalDate, legalDateOf } from '@jieti/rules';
import type { PaperKind } from './kinds/index.ts';
import { papersOf } from './kinds-of.ts';
import { type Rendered, render, write } from './render.ts';
import type { PaperData } from './source/data.ts';

/** A paper that a record has, with what it is made of. */
export interface LedgerPaper {
  readonly kind: PaperKind;
  readonly draft: boolean;
  readonly data: PaperData;
}

/** All papers that a subject has by its ledger, in the order of its entries. */
export const papersOfLedger = (
  entries: readonly LedgerEntry[],
  common: Omit<PaperData, 'entry' | 'before'>,
): readonly LedgerPaper[] =>
  entries.flatMap((entry, n) => {
    const data: PaperData = { ...common, entry, before: entries.slice(0, n) };
    return papersOf(data).map((paper) => ({ ...paper, data }));
  });

/** A paper as a list names it. */
export interface ListedPaper {
  readonly kind: PaperKind;
  /** The entry that it is made of. */
  readonly entry: number;
  readonly title: string;
  /** The day of that entry. */
  readonly on: LegalDate;
  readonly template: LegalDate;
  readonly draft: boolean;
}

export const listedPapers = (papers: readonly LedgerPaper[]): readonly ListedPaper[] =>
  papers.flatMap(({ kind, draft, data }) => {
    const { entry, at } = data.entry;
    const written = write(kind, data);
    if (!written) return [];
    const { title, template } = written;
    return [{ kind, entry, title, on: legalDateOf(at, data.law.zone), template, draft }];
  });

interface AskedPaper {
  readonly kind: PaperKind;
  /** The entry that it is made of; undefined: the last that has one of that kind. */
  readonly entry: number | undefined;
}

/** One of some papers as a file; null where none is of that kind, or not of that entry. */
export const renderAmong = async (
  papers: readonly LedgerPaper[],
  { kind, entry }: AskedPaper,
): Promise<(Rendered & Pick<AskedPaper, 'kind'>) | null> => {
  const found = papers.findLast(
    ({ kind: one, data }) => one === kind && (entry === undefined || data.entry.entry === entry),
  );
  const rendered = found ? await render(kind, found.data) : null;
  return rendered && { ...rendered, kind };
};
