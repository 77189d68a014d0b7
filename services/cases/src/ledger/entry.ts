import type {
  Actor,
  ArticleRef,
  Bar,
  CaseEvent,
  CaseId,
  Explanation,
  Instant,
  LegalDate,
  StageId,
  UnitId,
} from '@jieti/rules';

/** What an entry changed of a measure: enough for others to keep their own record of it. */
export interface MeasureChange {
  readonly stage: StageId;
  /** Ledger entry of the decision. */
  readonly entry: number;
  readonly status: 'in-force' | 'ended' | 'revoked';
  readonly from: LegalDate;
  readonly lastDay: LegalDate;
  readonly endedAt: string | null;
  /** Whom it barred when it took force (A23, A24); absent where it bars nobody, and in an entry from before it was told. */
  readonly bars?: readonly Bar[];
}

/** One act on a case, as it is written down for good. */
export interface EntryContent {
  readonly caseId: CaseId;
  readonly entry: number;
  readonly unit: UnitId;
  readonly type: CaseEvent['type'];
  readonly at: Instant;
  readonly actor: Actor;
  readonly articles: readonly ArticleRef[];
  readonly explanation: Explanation;
  readonly data: Readonly<Record<string, unknown>>;
  readonly measures: readonly MeasureChange[];
}

/** An entry with its place in the chain: `hash` covers all of it, `previous` ties it to the entry before. */
export interface LedgerEntry extends EntryContent {
  readonly previous: string;
  readonly hash: string;
}
