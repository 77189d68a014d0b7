import type { Actor, DocumentRef, PostHolder } from '../../decision/actor.ts';
import type { YearReason } from '../../evaluation/consequences/index.ts';
import type { Provision } from '../../provisions/index.ts';
import type { CaseId, Effect, Explanation, Instant, LegalDate, StageId, Term } from '../../vocabulary.ts';
import type { Appeal, Basis, Lead, Referral, Verification, YearResult } from './case.ts';
import type { Filing, FilingTerm } from './filing.ts';
import type { Bar, Measure, MeasureQuestion, PlanTerm, Proposal, Resolution } from './measure.ts';
import type {
  AppealOutcome,
  DeadlineKind,
  FilingAnswerResult,
  MeasureReview,
  ReferralResult,
} from './words.ts';

/** An imposed measure starts with these; the rest of `Measure` begins empty, and its entry is the event's own. */
export type ImposedMeasure = Pick<
  Measure,
  | 'stage'
  | 'decidedUnder'
  | 'proposedBy'
  | 'resolution'
  | 'document'
  | 'term'
  | 'from'
  | 'lastDay'
  | 'until'
  | 'effects'
  | 'bars'
  | 'workTeam'
  | 'interview'
  | 'necessity'
  | 'progressEvery'
  | 'progressDue'
  | 'planDue'
  | 'verifyAgainEvery'
>;

/** A paper owed, with its term; entries from before filings were kept lack it. */
export type OwedFiling = Filing & Partial<FilingTerm>;

/** Ledgers say `n` for the number of a thing within its case; what they said once they always say. */
type Recorded<T extends { readonly number: number }> = Omit<T, 'number'> & { readonly n: number };

/** A deadline that falls on another day since the calendar of a year has come. */
export interface MovedDeadline {
  readonly kind: DeadlineKind;
  /** As deadlines say it: the number of the filing or of the appeal, or else the entry of the measure or of the proposal. */
  readonly of: number | null;
  readonly lastDay: LegalDate;
  readonly until: Instant;
  readonly formerLastDay: LegalDate;
  readonly formerUntil: Instant;
}

/** Where the ends of the measure that stands fall now; what stays is not named. */
export interface MovedMeasureEnds extends Pick<Measure, 'stage' | 'entry'> {
  readonly term?: PlanTerm;
  readonly planDue?: PlanTerm;
  readonly verifyAgainAt?: Instant;
  /** Ends of all progress checks of the term, where any falls on another day. */
  readonly progressDue?: readonly Instant[];
}

/** Where ends that decisions wrote down fall now; what stays is not named. */
export interface MovedEnds {
  readonly statementUntil?: Instant;
  readonly measure?: MovedMeasureEnds;
  /** Papers owed, by their number in the case. */
  readonly filings?: readonly ({ readonly n: number } & PlanTerm)[];
}

/** The things that fall when a measure is revoked from its start (I-9); all empty where it stands. */
export type Revocation = {
  /** Measures revoked from their start, by the entry of their decision: the one looked at and all that rest on it. */
  readonly revoked: readonly number[];
  /** Appeals resolved by it: the one looked at, and those pending against measures revoked with it. */
  readonly settled: readonly number[];
  /** The next stage's proposal that is void with the measure it would have followed. */
  readonly withdrawn: { readonly stage: StageId; readonly entry: number } | null;
};

/** Every kind of entry in the ledger of a case, in the order of its way. */
export const caseEventTypes = [
  'lead-reported',
  'lead-withdrawn',
  'opened-by-evaluation',
  'consequence-covered',
  'verified',
  'not-substantiated',
  'proposal-opened',
  'proposal-taken-up',
  'statement-made',
  'proposal-returned',
  'proposal-declined',
  'basis-withdrawn',
  'measure-imposed',
  'recommended-to-superior',
  'term-extended',
  'deadlines-moved',
  'progress-reported',
  'progress-check-due',
  'plan-handed-in',
  'plan-due',
  'reminded',
  'bars-notified',
  'accepted-below',
  'rectification-accepted',
  'rectification-refused',
  'term-unmet',
  'verification-due-again',
  'measure-released',
  'measure-expired',
  'referral-made',
  'referral-outcome-recorded',
  'appeal-made',
  'appeal-resolved',
  'filing-made',
  'answer-recorded',
  'measure-questioned',
  'measure-question-lapsed',
  'measure-reviewed',
] as const;
export type CaseEventType = (typeof caseEventTypes)[number];

/** A kind of entry that says nothing of what it records is a type error. */
type OfEvery<T extends Readonly<Record<CaseEventType, object>>> = T;

/** The data that each kind of entry records: everything `evolve` needs, so that the ledger alone rebuilds the case. */
export type CaseEventData = OfEvery<{
  'lead-reported': {
    readonly lead: Lead;
    /** Open cases that it looked like, and why it is another; absent where there were none. */
    readonly despite?: { readonly alike: readonly CaseId[]; readonly reasons: string };
  };
  'lead-withdrawn': { readonly reasons: string };
  /** The first entry of such a case; each further reason of the year enters as one more. */
  'opened-by-evaluation': { readonly basis: Extract<Basis, { kind: 'evaluation' }> };
  /** A published year leads to no more than what is in force in this case. */
  'consequence-covered': { readonly basis: Extract<Basis, { kind: 'evaluation' }> };
  verified: { readonly verification: Verification };
  'not-substantiated': { readonly findings: string };
  'proposal-opened': { readonly proposal: Omit<Proposal, 'entry' | 'statement'> };
  'proposal-taken-up': {
    readonly stage: StageId;
    readonly term: Term | null;
    readonly reasons: string;
    readonly resolution?: Resolution | null;
    /** The end of the unit's time to answer these reasons (I-8); absent in entries from before it ran from the taking up. */
    readonly statementUntil?: Instant | null;
  };
  'statement-made': { readonly text: string };
  'proposal-returned': { readonly stage: StageId; readonly reasons: string };
  'proposal-declined': {
    readonly stage: StageId;
    readonly reasons: string;
    /** The joint conference's refusal that it rests on; absent where the body declined by itself. */
    readonly resolution?: Resolution;
  };
  'basis-withdrawn': {
    /** The reason that is given no more; absent in entries from before a case could rest on several. */
    readonly reason?: YearReason;
    /** The version that superseded the result the case rests on. */
    readonly result: YearResult;
    /** The proposal that falls with the last reason; null where another is left, or it had been returned for more work. */
    readonly withdrawn: { readonly stage: StageId; readonly entry: number } | null;
  };
  'measure-imposed': {
    readonly measure: ImposedMeasure;
    readonly reasons: string;
    readonly filings: readonly OwedFiling[];
  };
  'recommended-to-superior': {
    readonly stage: StageId;
    readonly resolution?: Resolution | null;
    readonly document: DocumentRef;
    readonly reasons: string;
    readonly filings: readonly OwedFiling[];
  };
  'term-extended': {
    readonly lastDay: LegalDate;
    /** The day that the body named, which I-10 may have moved on; absent in an entry from before it was noted. */
    readonly named?: LegalDate;
    readonly until: Instant;
    readonly progressDue: readonly Instant[];
    readonly reasons: string;
    /** A new term, given after the former had ended unmet; absent where it was extended before its end. */
    readonly anew?: true;
  };
  'deadlines-moved': {
    /** The year whose calendar has come, or was corrected. */
    readonly year: number;
    /**
     * The version of that calendar by which the case is counted from now on; absent in an entry from before it was noted, whose `moved`
     * says the ends too.
     */
    readonly version?: number;
    readonly moved: readonly MovedDeadline[];
    /** Absent in the same entries. */
    readonly ends?: MovedEnds;
    /** In such an entry the ends of the progress checks, where any fell on another day. */
    readonly progressDue?: readonly Instant[];
  };
  'progress-reported': { readonly text: string; readonly complete: boolean };
  'progress-check-due': { readonly key: string };
  'plan-handed-in': { readonly text: string; readonly document: DocumentRef; readonly late: boolean };
  'plan-due': { readonly key: string; readonly handedIn: boolean };
  reminded: { readonly key: string; readonly of: 'rectification' | 'release'; readonly until: Instant };
  'bars-notified': {
    readonly key: string;
    readonly effects: readonly Effect[];
    readonly bars: readonly Bar[];
  };
  /** The level below found it put right; the place that decided has still to accept it. */
  'accepted-below': { readonly findings: string; readonly inTime: boolean };
  'rectification-accepted': {
    readonly findings: string;
    /** Put right in time: accepted before the end, or reported as complete before it. */
    readonly inTime: boolean;
    /** The next stage's proposal that is void with it. */
    readonly withdrawn: { readonly stage: StageId; readonly entry: number } | null;
    /** True if acceptance ends the measure; else a release must follow (A23, A24). */
    readonly ends: boolean;
  };
  'rectification-refused': {
    readonly findings: string;
    /** Of a measure that stays and is verified again: when next (I-6). */
    readonly verifyAgainAt?: Instant;
  };
  'term-unmet': { readonly unmetAt: Instant; readonly verifyAgainAt: Instant | null };
  'verification-due-again': { readonly verifyAgainAt: Instant };
  'measure-released': { readonly document: DocumentRef; readonly reasons: string };
  'measure-expired': { readonly until: Instant; readonly acceptedAt: Instant };
  'referral-made': {
    readonly referral: Recorded<Omit<Referral, 'madeAt' | 'madeBy' | 'outcome'>>;
  };
  'referral-outcome-recorded': {
    /** Number of the referral. */
    readonly referral: number;
    /** The leader it was about, as referred. */
    readonly about: PostHolder;
    readonly result: ReferralResult;
    readonly on: LegalDate;
    readonly document: DocumentRef;
    /** Its number in the referral; absent of the only outcome that an entry from before could record. */
    readonly n?: number;
    /** The outcome that was recorded wrongly, by its number, and why. */
    readonly corrects?: number;
    readonly reasons?: string;
    /** The day of the conviction that stands no more by it: put right, or followed by an acquittal. */
    readonly lifts?: LegalDate;
  };
  'appeal-made': {
    readonly appeal: Recorded<Pick<Appeal, 'number' | 'stage' | 'reasons'>> & {
      /** Ledger entry of the decision appealed against. */
      readonly measure: number;
    };
  };
  'appeal-resolved': {
    /** Number of the appeal. */
    readonly appeal: number;
    readonly outcome: AppealOutcome;
    readonly reasons: string;
    readonly document: DocumentRef;
  } & Revocation;
  'filing-made': {
    /** Number of the paper owed. */
    readonly n: number;
    readonly to: Filing['to'];
    /** The very body it was sent to; absent where the law's own receiver says it. */
    readonly addressee?: string;
    readonly document: DocumentRef;
    readonly on: LegalDate;
    readonly late: boolean;
  };
  'answer-recorded': {
    /** Number of the paper that was answered. */
    readonly n: number;
    readonly to: Filing['to'];
    readonly outcome: FilingAnswerResult;
    readonly text: string;
    readonly document: DocumentRef;
    readonly on: LegalDate;
  };
  'measure-questioned': {
    /** Ledger entry of the decision in question. */
    readonly measure: number;
    readonly question: Omit<MeasureQuestion, 'since' | 'end'>;
  };
  /** The minutes carry the measure again, in this version of them. */
  'measure-question-lapsed': { readonly measure: number; readonly version: number };
  'measure-reviewed': {
    /** Ledger entry of the decision in question. */
    readonly measure: number;
    readonly outcome: MeasureReview;
    readonly reasons: string;
    readonly document: DocumentRef;
  } & Revocation;
}>;

/** An event of one type; one ledger entry each. */
export type CaseEventOf<T extends CaseEventType> = {
  [P in T]: {
    readonly type: P;
    readonly at: Instant;
    readonly actor: Actor;
    readonly articles: readonly Provision[];
    readonly explanation: Explanation;
    readonly data: CaseEventData[P];
  };
}[T];

/** An event; one ledger entry each. */
export type CaseEvent = CaseEventOf<CaseEventType>;
