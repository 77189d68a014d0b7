import type { StageDefinition } from '../../city.ts';
import type { Actor, DocumentRef, PostHolder } from '../../decision/actor.ts';
import type { Effect, Instant, LegalDate, Office, StageId, Term } from '../../vocabulary.ts';
import type { MeasureEnd, ProposalOrigin, QuestionEnd, QuestionReason, ResponsibleReason } from './words.ts';

/** A resolution of the joint conference that a proposal rests on (A12, A23, A24), as it stood on the day it was cited. */
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

export interface Proposal {
  readonly stage: StageId;
  readonly origin: ProposalOrigin;
  /** The proposer or, of one that the system opened, whoever took it up; null until somebody has. */
  readonly proposedBy: Actor | null;
  readonly term: Term | null;
  readonly reasons: string;
  readonly openedAt: Instant;
  /** The instant at which a body took up what the system had opened; absent otherwise. */
  readonly takenUpAt?: Instant;
  /** Ledger entry that opened it. */
  readonly entry: number;
  /**
   * Before this end the unit may still state its case (I-8); only under the veto-power regime, and null until the reasons are
   * given that it runs from.
   */
  readonly statementUntil: Instant | null;
  readonly statement: { readonly text: string; readonly at: Instant } | null;
  /** Null where none is needed, or nobody has taken it up; absent in a file kept from before: see `resolutionOf`. */
  readonly resolution?: Resolution | null;
}

/** The record of an interview (A21): who was interviewed, by whom, on which day, and what was undertaken. */
export interface Interview {
  readonly on: LegalDate;
  /** The interviewer, in their office and capacity. */
  readonly by: Office;
  readonly interviewed: readonly PostHolder[];
  /** The unit undertook to put this right. */
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

/** The days within which a unit hands in its plan: the last of them, and its end. */
export interface PlanTerm {
  readonly lastDay: LegalDate;
  readonly until: Instant;
}

/** A plan by which a unit means to put things right (A34 of a province's measure). */
export interface HandedInPlan {
  readonly text: string;
  readonly document: DocumentRef;
  readonly at: Instant;
}

/** A day of the matter on which somebody held the post, and why they answer for it (I-39). */
export interface AnsweredDay {
  readonly on: LegalDate;
  readonly why: ResponsibleReason;
}

/** A leader whom a measure bars: the decision names them as responsible (A23, A24; I-39). */
export interface Bar extends PostHolder {
  /** In order of the days; absent in a file kept from before they were named: whoever held the post on the day of the decision. */
  readonly answersFor?: readonly AnsweredDay[];
}

/** A later last day that a body gave a measure. */
export interface Extension {
  readonly until: Instant;
  readonly reasons: string;
  readonly at: Instant;
  /** The day that was named, which I-10 may have moved on; absent in a file kept from before it was noted. */
  readonly named?: LegalDate;
  /** A new term, given after the former had ended unmet; absent of others, and in the same files. */
  readonly anew?: true;
}

/** The minutes that a measure rests on were corrected after the decision and carry it no more (A12, A23, A24). */
export interface MeasureQuestion {
  readonly why: QuestionReason;
  /** The session and item cited, and the version of the minutes that puts the measure in question. */
  readonly session: string;
  readonly item: number;
  readonly version: number;
  readonly since: Instant;
  /** Null while the body that decided has not answered; document and reasons are null where the question only lapsed. */
  readonly end: {
    readonly how: QuestionEnd;
    readonly at: Instant;
    readonly by: Actor;
    readonly document: DocumentRef | null;
    readonly reasons: string | null;
  } | null;
}

export interface Measure {
  readonly stage: StageId;
  /**
   * The rung as the law had it on the day of the decision: its name, article, deciders, and how it ends. A later change of
   * the law does not touch it. Absent in a file kept from before.
   */
  readonly rung?: StageDefinition;
  /** Ledger entry of the decision that put it in force; with case and stage it fences every timer. */
  readonly entry: number;
  readonly decidedAt: Instant;
  readonly decidedBy: Actor;
  /**
   * The place one level above the one that decided, as on the day of the decision: its meeting judges what a meeting decided, wherever
   * the unit went (I-9). Null at the top; absent in a file kept from before.
   */
  readonly decidedUnder?: Pick<Office, 'level' | 'jurisdiction'> | null;
  readonly proposedBy: Actor | null;
  /**
   * The joint conference's resolution, where the stage rests on one; absent in a file kept from before: see
   * `resolutionOf`.
   */
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
  /** The reason why a body decided that does so only where necessary (A20, A21); absent as above. */
  readonly necessity?: string | null;
  /** Interval between progress checks, as on the day of the decision (I-7); null where none are made. */
  readonly progressEvery: Term | null;
  /** Ends of all progress checks of the term, in order, strictly before its end. */
  readonly progressDue: readonly Instant[];
  /** The plan that the unit owes by a day, as on the day of the decision; null or absent: none is asked for. */
  readonly planDue?: PlanTerm | null;
  /** Plans that the unit has handed in, oldest first; absent: none. */
  readonly plans?: readonly HandedInPlan[];
  /** Interval at which it is verified again after an end unmet, as on the day of the decision (I-6). */
  readonly verifyAgainEvery: Term | null;
  /** Ends of the steps on the way (progress checks, reminder) that the clock has already dealt with. */
  readonly checked: readonly string[];
  readonly extensions: readonly Extension[];
  readonly progress: readonly { readonly text: string; readonly at: Instant; readonly complete: boolean }[];
  /** The unit reported everything put right, at this instant. */
  readonly reportedCompleteAt: Instant | null;
  /** Last verified and found not put right yet; absent if never. */
  readonly refusedAt?: Instant;
  /** Found put right by the level below, which comes first; absent, or null, if it has not been, or was refused since. */
  readonly acceptedBelowAt?: Instant | null;
  /** Verified as put right; a warning or veto then still needs its release. */
  readonly acceptedAt: Instant | null;
  /** The term ended unmet, at its end. */
  readonly unmetAt: Instant | null;
  /** A veto unmet at its end is verified again (I-6): when next. */
  readonly verifyAgainAt: Instant | null;
  /** Oldest first, of which the last may be open; absent where minutes never put it in question: see `openQuestionOf`. */
  readonly questions?: readonly MeasureQuestion[];
  /** Its end; null while it is in force. */
  readonly ended: {
    readonly how: MeasureEnd;
    readonly at: Instant;
  } | null;
}
