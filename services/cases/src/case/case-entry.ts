import type { EntryContent, LedgerEntry, Subject } from '@jieti/ledger';
import type { Bar, CaseEvent, CaseId, Explanation, LegalDate, StageId, UnitId } from '@jieti/rules';

/** A case as the ledger knows it. */
export interface CaseSubject extends Subject {
  readonly type: 'case';
  readonly id: CaseId;
}

export const caseSubject = (id: CaseId): CaseSubject => ({ type: 'case', id });

/** The change of a measure that an entry made: enough for others to keep their own record of the measure. */
export interface MeasureChange {
  readonly stage: StageId;
  /** Ledger entry of the decision. */
  readonly entry: number;
  readonly status: 'in-force' | 'ended' | 'revoked';
  readonly from: LegalDate;
  readonly lastDay: LegalDate;
  readonly endedAt: string | null;
  /** The holders it barred when it took force (A23, A24); absent where it bars nobody, and in an entry from before it was told. */
  readonly bars?: readonly Bar[];
}

/** One act on a case, as it is written down for good. */
export interface CaseEntryContent extends EntryContent {
  readonly subject: CaseSubject;
  readonly unit: UnitId;
  readonly type: CaseEvent['type'];
  readonly explanation: Explanation;
  readonly measures: readonly MeasureChange[];
}

export type CaseEntry = LedgerEntry<CaseEntryContent>;
