import type {
  CaseId,
  Effect,
  Grade,
  Gravity,
  Instant,
  LegalDate,
  Office,
  PostRole,
  StageId,
  Term,
  UnitId,
} from '../vocabulary.ts';
import type { Filing, FilingTerm } from './route.ts';

/** Who acts: an officer for a body, the unit's own staff, or the system (a passed deadline, a published year). */
export type Actor =
  | { readonly by: 'office'; readonly subject: string; readonly office: Office }
  | { readonly by: 'unit'; readonly subject: string; readonly unit: UnitId }
  | { readonly by: 'system'; readonly cause: 'deadline' | 'evaluation' };

export interface DocumentRef {
  readonly number: string;
  readonly date: LegalDate;
}

/** What was alleged: the lead a case starts from (A18). */
export interface Lead {
  readonly ground: `18.${number}`;
  readonly facts: string;
  readonly occurredOn: LegalDate;
  /** Elements of the ground that were stated, each with its evidence (18.4: `grave-consequence`). */
  readonly elements: Readonly<Record<string, { readonly statement: string; readonly evidence: string }>>;
  /** The inspection's finding it came from, with the document that allowed the inspection (A9); absent for others. */
  readonly inspection?: LeadOrigin | undefined;
}

/** Which finding of which inspection a lead came from (A9). */
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
}

/** What a case starts from: a lead (A18), or a published year (A22 poor, A23 survey below the limit). */
export type Basis =
  | { readonly kind: 'lead'; readonly lead: Lead }
  | {
      readonly kind: 'evaluation';
      readonly year: number;
      readonly reason: 'graded-poor' | 'survey-below-limit';
      readonly facts: Readonly<Record<string, unknown>>;
    };

/** What the joint conference resolved and a proposal rests on (A12, A23, A24), as it stood on the day it was cited. */
export interface Resolution {
  readonly session: string;
  /** Number of the item in the session, from 1. */
  readonly item: number;
  /** Version of the session's minutes. */
  readonly version: number;
  readonly heldOn: LegalDate;
  readonly document: DocumentRef;
  readonly text: string;
}

/** A published result in one of its versions. */
export interface YearResult {
  readonly year: number;
  readonly version: number;
  readonly grade: Grade;
}

export interface Proposal {
  readonly stage: StageId;
  readonly origin: 'office' | 'deadline' | 'evaluation';
  /** Who proposed or, for one opened by the system, who took it up; null until somebody has. */
  readonly proposedBy: Actor | null;
  readonly term: Term | null;
  readonly reasons: string;
  readonly openedAt: Instant;
  /** When a body took up what the system had opened; absent otherwise. */
  readonly takenUpAt?: Instant;
  /** Ledger entry that opened it. */
  readonly entry: number;
  /** Before this end the unit may still state its case (I-8); only under the veto-power regime. */
  readonly statementUntil: Instant | null;
  readonly statement: { readonly text: string; readonly at: Instant } | null;
  /** Null where none is needed, or nobody has taken it up; absent in a file kept from before: see `resolutionOf`. */
  readonly resolution?: Resolution | null;
}

/** Somebody in a post that carries responsibility (A4, A5): a reference, never a person's data. */
export interface PostHolder {
  readonly unit: UnitId;
  readonly post: string;
  readonly role: PostRole;
  readonly holder: string;
}

/** An office-holder barred by a measure. */
export type Bar = PostHolder;

/** Somebody's time in a post; `to` is its last day, null while it lasts. */
export interface Tenure extends PostHolder {
  readonly from: LegalDate;
  readonly to: LegalDate | null;
}

/** The record of an interview (A21): who was interviewed, by whom, on which day, and what was undertaken. */
export interface Interview {
  readonly on: LegalDate;
  /** Who interviewed, in their office and capacity. */
  readonly by: Office;
  readonly interviewed: readonly PostHolder[];
  /** What the unit undertook to put right. */
  readonly undertaken: string;
  /** The record's document; the decision's own where the record has none beside it. */
  readonly document: DocumentRef;
}

/** A work team sent to a listed unit (A22): offices, never persons. */
export interface WorkTeam {
  readonly sentBy: Omit<Office, 'capacity'>;
  readonly members: readonly Office[];
  readonly from: LegalDate;
  /** Its last day; null: as long as the measure stands. */
  readonly to: LegalDate | null;
}

export interface Measure {
  readonly stage: StageId;
  /** Ledger entry of the decision that put it in force; with case and stage it fences every timer. */
  readonly entry: number;
  readonly decidedAt: Instant;
  readonly decidedBy: Actor;
  readonly proposedBy: Actor | null;
  /** What the joint conference resolved, where the stage rests on it; absent in a file kept from before: see `resolutionOf`. */
  readonly resolution?: Resolution | null;
  readonly document: DocumentRef;
  readonly term: Term;
  /** First day and last day of the term, and the end of that last day. */
  readonly from: LegalDate;
  readonly lastDay: LegalDate;
  readonly until: Instant;
  readonly effects: readonly Effect[];
  readonly bars: readonly Bar[];
  /** The team sent; a file kept from before its details were says only whether there was one: see `workTeamOf`. */
  readonly workTeam: WorkTeam | boolean | null;
  /** The record of the interview (A21); absent in a file kept from before there were any. */
  readonly interview?: Interview | null;
  /** Why it was necessary that a body decided which does so only where necessary (A20, A21); absent as above. */
  readonly necessity?: string | null;
  /** Interval between progress checks, as on the day of the decision (I-7); null where none are made. */
  readonly progressEvery: Term | null;
  /** Ends of all progress checks of the term, in order, strictly before its end. */
  readonly progressDue: readonly Instant[];
  /** Interval at which it is verified again after an end unmet, as on the day of the decision (I-6). */
  readonly verifyAgainEvery: Term | null;
  /** Ends of the steps on the way (progress checks, reminder) that the clock has already dealt with. */
  readonly checked: readonly string[];
  readonly extensions: readonly { readonly until: Instant; readonly reasons: string; readonly at: Instant }[];
  readonly progress: readonly { readonly text: string; readonly at: Instant; readonly complete: boolean }[];
  /** The unit reported everything put right, at this instant. */
  readonly reportedCompleteAt: Instant | null;
  /** Last verified and found not put right yet; absent if never. */
  readonly refusedAt?: Instant;
  /** Verified as put right; a warning or veto then still needs its release. */
  readonly acceptedAt: Instant | null;
  /** The term ended unmet, at its end. */
  readonly unmetAt: Instant | null;
  /** A veto unmet at its end is verified again (I-6): when next. */
  readonly verifyAgainAt: Instant | null;
  /** How it ended; null while in force. */
  readonly ended: {
    readonly how: 'accepted' | 'released' | 'escalated' | 'revoked';
    readonly at: Instant;
  } | null;
}

/** The organ a leader is referred to (A19, A24, A27). */
export type ReferralReceiver = 'discipline' | 'org-hr' | 'judicial-organs';

/** What a leader is referred for; it is decided elsewhere (A19, A27). */
export type ReferralReason =
  | 'resignation'
  | 'ordered-resignation'
  | 'removal'
  | 'discipline'
  | 'criminal-liability';

/** What the receiving organ answered. */
export type ReferralResult =
  | 'resigned'
  | 'ordered-to-resign'
  | 'removed'
  | 'disciplined'
  | 'criminally-liable'
  | 'no-action';

/** A leader of the unit referred to another organ (A27), and what came of it. */
export interface Referral {
  /** Its number in the case, from 1. */
  readonly n: number;
  readonly to: ReferralReceiver;
  readonly about: PostHolder;
  readonly why: ReferralReason;
  readonly date: LegalDate;
  readonly document: DocumentRef;
  readonly reasons: string;
  readonly madeAt: Instant;
  readonly madeBy: Actor;
  /** Null until it has come back. */
  readonly outcome: {
    readonly result: ReferralResult;
    /** The day it was established elsewhere. */
    readonly on: LegalDate;
    readonly document: DocumentRef;
    readonly recordedAt: Instant;
    readonly recordedBy: Actor;
  } | null;
}

/** The unit's appeal against a measure (I-9), and what came of it. It suspends nothing while it is pending. */
export interface Appeal {
  /** Its number in the case, from 1. */
  readonly n: number;
  /** Ledger entry of the decision appealed against. */
  readonly measure: number;
  readonly stage: StageId;
  readonly reasons: string;
  readonly madeAt: Instant;
  readonly madeBy: Actor;
  /** Null while it is pending. */
  readonly resolution: AppealResolution | null;
}

export interface AppealResolution {
  readonly outcome: 'upheld' | 'rejected';
  readonly reasons: string;
  readonly document: DocumentRef;
  readonly at: Instant;
  readonly by: Actor;
}

/** What the receiver of a written recommendation let know: whether it acts on it (A26). */
export type FilingAnswerResult = 'adopted' | 'not-adopted' | 'acknowledged';

/** A paper owed since a decision (A24, A26; I-18), when it was due and sent, and what came back. */
export interface FilingRecord extends Filing, FilingTerm {
  /** Its number in the case, from 1. */
  readonly n: number;
  /** Ledger entry of the decision that owes it. */
  readonly entry: number;
  readonly stage: StageId;
  readonly decidedBy: Actor;
  /** Null until it was sent. */
  readonly filed: {
    readonly document: DocumentRef;
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
  /** When it fell away unsent, with a measure revoked from its start (I-9). */
  readonly fellAt: Instant | null;
}

interface Common {
  readonly id: CaseId;
  /** Number of the last ledger entry; also the record's version. */
  readonly version: number;
  readonly unit: UnitId;
  readonly basis: Basis;
  readonly openedAt: Instant;
  readonly openedBy: Actor;
  /** When it came to its present status; absent in a file kept from before it was noted: see `statusSinceOf`. */
  readonly statusSince?: Instant;
  readonly verification: Verification | null;
  /** Measures that have ended, oldest first. */
  readonly past: readonly Measure[];
  /** Leaders referred elsewhere (A27), in order; absent in a file kept from before there were any: see `referralsOf`. */
  readonly referrals?: readonly Referral[];
  /** The unit's appeals (I-9), in order; absent in a file kept from before there were any: see `appealsOf`. */
  readonly appeals?: readonly Appeal[];
  /** Papers owed since a decision (A24, A26), in order; absent in a file kept from before they were kept: see `filingRecordsOf`. */
  readonly filings?: readonly FilingRecord[];
}

export type ClosedHow =
  | 'not-substantiated'
  | 'declined'
  | 'rectified'
  | 'released'
  | 'recommended-to-superior'
  /** An appeal against the measure in force, or against one it rests on, was upheld (I-9). */
  | 'revoked'
  /** The published result it rested on changed before a measure was decided (I-23). */
  | 'basis-withdrawn';

/** A case, as far as it has come. `measure` is in force while it stands there. */
export type Case =
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
  | (Common & { readonly status: 'closed'; readonly how: ClosedHow; readonly closedAt: Instant });
