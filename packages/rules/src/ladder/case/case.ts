import type { Actor, DocumentRef, PostHolder } from '../../decision/actor.ts';
import type { DrawnReason } from '../../evaluation/consequences/index.ts';
import type {
  CaseId,
  Grade,
  Gravity,
  GroundCode,
  Instant,
  LegalDate,
  Office,
  StageId,
  UnitId,
} from '../../vocabulary.ts';
import type { Filing, FilingTerm } from './filing.ts';
import type { Measure, Proposal } from './measure.ts';
import type {
  AppealOutcome,
  CaseStatus,
  ClosedHow,
  FilingAnswerResult,
  ReferralReason,
  ReferralReceiver,
  ReferralResult,
} from './words.ts';

/** An allegation: the lead a case starts from (A18). */
export interface Lead {
  readonly ground: GroundCode;
  readonly facts: string;
  readonly occurredOn: LegalDate;
  /** Elements of the ground that were stated, each with its evidence (18.4: `grave-consequence`). */
  readonly elements: Readonly<Record<string, { readonly statement: string; readonly evidence: string }>>;
  /** The inspection's finding it came from, with the document that allowed the inspection (A9); absent for others. */
  readonly inspection?: LeadOrigin | undefined;
}

/** The finding of an inspection that a lead came from (A9). */
export interface LeadOrigin {
  readonly id: string;
  readonly finding: number;
  readonly authority: DocumentRef;
}

/** The office's finding after it organised verification (A26). */
export interface Verification {
  readonly findings: string;
  readonly gravity: Gravity;
  readonly aggravating: readonly string[];
  readonly mitigating: readonly string[];
  readonly at: Instant;
  /** The place whose office verified it; absent in an entry from before it was noted. */
  readonly by?: Pick<Office, 'level' | 'jurisdiction'>;
}

/** A reason that a published year gives for a case, with the facts of the result. */
export interface YearGround extends DrawnReason {
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A case starts from a lead (A18), or a published year (A22 poor, A23 survey below the limit). */
export type Basis =
  | { readonly kind: 'lead'; readonly lead: Lead }
  | (YearGround & {
      readonly kind: 'evaluation';
      readonly year: number;
      /** More reasons of that year that lead to the same rung; absent where there are none. */
      readonly further?: readonly YearGround[];
    });

/** A published result in one of its versions. */
export interface YearResult {
  readonly year: number;
  readonly version: number;
  readonly grade: Grade;
}

/** What the receiving organ let know of a referral (A27). */
export interface ReferralOutcome {
  readonly result: ReferralResult;
  /** The day it was established elsewhere. */
  readonly on: LegalDate;
  readonly document: DocumentRef;
  readonly recordedAt: Instant;
  readonly recordedBy: Actor;
  /** The outcome of this referral, by its number, in whose place it stands; absent: it stands beside those before. */
  readonly corrects?: number;
  /** The reasons for a correction. */
  readonly reasons?: string;
}

/** A leader of the unit referred to another organ (A27), and what came of it. */
export interface Referral {
  /** Its number in the case, from 1. */
  readonly number: number;
  readonly to: ReferralReceiver;
  readonly about: PostHolder;
  readonly why: ReferralReason;
  readonly date: LegalDate;
  readonly document: DocumentRef;
  readonly reasons: string;
  readonly madeAt: Instant;
  readonly madeBy: Actor;
  /** The last outcome that came back; null until one has. */
  readonly outcome: ReferralOutcome | null;
  /** All of them in order, once more than one came back: see `outcomesOf`. */
  readonly outcomes?: readonly ReferralOutcome[];
}

/** The unit's appeal against a measure (I-9), and what came of it. It suspends nothing while it is pending. */
export interface Appeal {
  /** Its number in the case, from 1. */
  readonly number: number;
  /** Ledger entry of the decision appealed against. */
  readonly entry: number;
  readonly stage: StageId;
  readonly reasons: string;
  readonly madeAt: Instant;
  readonly madeBy: Actor;
  /** Null while it is pending. */
  readonly resolution: AppealResolution | null;
}

export interface AppealResolution {
  readonly outcome: AppealOutcome;
  readonly reasons: string;
  readonly document: DocumentRef;
  readonly at: Instant;
  readonly by: Actor;
}

/** A paper owed since a decision (A24, A26; I-18), when it was due and sent, and what came back. */
export interface FilingRecord extends Filing, FilingTerm {
  /** Its number in the case, from 1. */
  readonly number: number;
  /** Ledger entry of the decision that owes it. */
  readonly entry: number;
  readonly stage: StageId;
  readonly decidedBy: Actor;
  /** Null until it was sent. */
  readonly filed: {
    readonly document: DocumentRef;
    /** The very body it was sent to; absent of filings from before it was asked for. */
    readonly addressee?: string;
    readonly on: LegalDate;
    readonly at: Instant;
    readonly by: Actor;
  } | null;
  /** Null until it has come, if it ever does. */
  readonly answer: {
    readonly outcome: FilingAnswerResult;
    readonly text: string;
    readonly document: DocumentRef;
    readonly on: LegalDate;
    readonly at: Instant;
    readonly by: Actor;
  } | null;
  /** The instant at which it became void unsent, with a measure revoked from its start (I-9). */
  readonly voidAt: Instant | null;
}

interface Common {
  readonly id: CaseId;
  /** Number of the last ledger entry; also the record's version. */
  readonly version: number;
  readonly unit: UnitId;
  readonly basis: Basis;
  readonly openedAt: Instant;
  readonly openedBy: Actor;
  /**
   * The instant at which it came to its present status; absent in a file kept from before it was noted: see
   * `statusSinceOf`.
   */
  readonly statusSince?: Instant;
  readonly verification: Verification | null;
  /** Measures that have ended, oldest first. */
  readonly past: readonly Measure[];
  /** Leaders referred elsewhere (A27), in order; absent in a file kept from before there were any: see `referralsOf`. */
  readonly referrals?: readonly Referral[];
  /** The unit's appeals (I-9), in order; absent in a file kept from before there were any: see `appealsOf`. */
  readonly appeals?: readonly Appeal[];
  /**
   * Papers owed since a decision (A24, A26), in order; absent in a file kept from before they were kept: see
   * `filingRecordsOf`.
   */
  readonly filings?: readonly FilingRecord[];
  /**
   * The version of each year's working calendar that the deadlines were last moved by (I-10), by the year; absent where none has moved
   * any.
   */
  readonly countedBy?: Readonly<Record<string, number>>;
}

/** Only a status of the list is one. */
type OfStatus<T extends { readonly status: CaseStatus }> = T;

/** A case, as far as it has come. `measure` is in force while it stands there. */
export type Case = OfStatus<
  | (Common & { readonly status: 'lead' })
  | (Common & { readonly status: 'verified' })
  | (Common & { readonly status: 'proposed'; readonly proposal: Proposal; readonly measure: Measure | null })
  | (Common & { readonly status: 'in-force'; readonly measure: Measure })
  /** The term ended unmet and the next stage's proposal was declined, or returned for more work. */
  | (Common & {
      readonly status: 'unmet';
      readonly measure: Measure;
      readonly nextStage: 'declined' | 'returned';
    })
  | (Common & { readonly status: 'closed'; readonly how: ClosedHow; readonly closedAt: Instant })
>;

/** A case that waits for a decision on its proposal. */
export type ProposedCase = Extract<Case, { status: 'proposed' }>;
