import type { LedgerEntry } from '@jieti/ledger';
import {
  type DocumentRef,
  type Filing,
  type LegalDate,
  legalDateOf,
  type StageDefinition,
  type StageId,
} from '@jieti/rules';
import { dataOf, isEntryOf } from './case-entries.ts';
import { rungOn } from './rungs.ts';
import type { Source } from './source.ts';

/** A paper that a decision owes, with the decision it comes from (A24, A26). */
interface Owed {
  readonly filing: Filing;
  readonly stage: StageId;
  readonly document: DocumentRef;
  readonly reasons: string;
  readonly at: LedgerEntry['at'];
}

/** The papers that an entry owes, in order; those from before their terms were kept have no number and are left out. */
const owedBy = (entry: LedgerEntry): readonly Owed[] => {
  const { at } = entry;
  if (isEntryOf(entry, 'measure-imposed')) {
    const { measure, reasons, filings } = entry.data;
    const { stage, document } = measure;
    return filings
      .filter(({ until }) => until !== undefined)
      .map((filing) => ({ filing, stage, document, reasons, at }));
  }
  if (!isEntryOf(entry, 'recommended-to-superior')) return [];
  const { stage, document, reasons, filings } = entry.data;
  return filings
    .filter(({ until }) => until !== undefined)
    .map((filing) => ({ filing, stage, document, reasons, at }));
};

/** A paper that was sent: to whom, under which document, and what it is about. */
export interface Filed extends Owed {
  readonly rung: StageDefinition;
  readonly decidedOn: LegalDate;
  /** The very body it was sent to, or the law's own receiver. */
  readonly receiver: string;
  readonly own: DocumentRef;
}

/** The paper that an entry of sending is about; null for another entry, and of one that the record before does not know. */
export const filedOf = (source: Source): Filed | null => {
  const { entry, before, law } = source;
  if (entry.type !== 'filing-made') return null;
  const { n, addressee, document } = dataOf(entry, 'filing-made');
  const owed = before.flatMap(owedBy)[n - 1];
  if (!owed) return null;
  const decidedOn = legalDateOf(owed.at, law.zone);
  const rung = rungOn(source, owed.stage, decidedOn);
  return { ...owed, rung, decidedOn, receiver: addressee ?? owed.filing.toName.zh, own: document };
};
