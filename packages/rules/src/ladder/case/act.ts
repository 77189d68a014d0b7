import type { CitySettings } from '../../city.ts';
import { type LadderAct, ladderActIds } from '../../competence/acts/index.ts';
import type { Citation, ConferenceSession } from '../../conference/session.ts';
import type { Actor, DocumentRef, Tenure } from '../../decision/actor.ts';
import type { YearReason } from '../../evaluation/consequences/index.ts';
import type {
  CaseId,
  Gravity,
  Instant,
  LegalDate,
  Office,
  StageId,
  Term,
  UnitFacts,
} from '../../vocabulary.ts';
import type { Basis, Lead, YearResult } from './case.ts';
import type { WorkTeam } from './measure.ts';
import type {
  AppealOutcome,
  DecisionOutcome,
  FilingAnswerResult,
  MeasureReview,
  ReferralReason,
  ReferralReceiver,
  ReferralResult,
} from './words.ts';

/** Somebody by the post they hold or held, as an act names them. */
export interface NamedHolder {
  readonly post: string;
  readonly holder: string;
}

/**
 * An interview as its record states it; `by` left out: whoever decides interviewed; `document` left out: the
 * decision's.
 */
export interface InterviewGiven {
  readonly on: LegalDate;
  readonly by?: Office;
  readonly interviewed: readonly NamedHolder[];
  readonly undertaken: string;
  readonly document?: DocumentRef;
}

/** Somebody wants this done: a command, parsed from the body of a request. */
export type Act =
  | {
      readonly type: 'report-lead';
      readonly lead: Lead;
      /** The reason why it is another matter than an open case that it looks like. */
      readonly despiteAlike?: string;
    }
  | { readonly type: 'withdraw-lead'; readonly reasons: string }
  | { readonly type: 'open-by-evaluation'; readonly basis: Extract<Basis, { kind: 'evaluation' }> }
  | {
      /** Another version superseded the result the case rests on, and gives that reason no more. */
      readonly type: 'withdraw-by-evaluation';
      readonly reason: YearReason;
      readonly result: YearResult;
    }
  | {
      readonly type: 'verify';
      readonly substantiated: boolean;
      readonly findings: string;
      readonly gravity?: Gravity;
      readonly aggravating: readonly string[];
      readonly mitigating: readonly string[];
    }
  | {
      readonly type: 'propose';
      readonly stage: StageId;
      readonly term?: Term;
      readonly reasons: string;
      /** The resolution of the joint conference it rests on; a warning and a veto need one (A12, A23, A24). */
      readonly resolution?: Citation;
    }
  | { readonly type: 'state-case'; readonly text: string }
  | {
      readonly type: 'decide';
      readonly outcome: DecisionOutcome;
      readonly document?: DocumentRef;
      readonly reasons: string;
      readonly workTeam?: WorkTeam;
      readonly interview?: InterviewGiven;
      /** The reason why a body decides or interviews that may only where necessary (A20, A21). */
      readonly necessity?: string;
      /**
       * The leaders whom a measure that bars leaders falls on (A23, A24; I-39); left out: those whom the register proposes.
       */
      readonly responsible?: readonly NamedHolder[];
      /** The joint conference's recorded refusal, by which a proposal that nobody took up is ended (A12). */
      readonly resolution?: Citation;
    }
  | { readonly type: 'extend'; readonly lastDay: LegalDate; readonly reasons: string }
  | { readonly type: 'report-progress'; readonly text: string; readonly complete: boolean }
  | { readonly type: 'hand-in-plan'; readonly text: string; readonly document: DocumentRef }
  | { readonly type: 'accept'; readonly accepted: boolean; readonly findings: string }
  | { readonly type: 'release'; readonly document: DocumentRef; readonly reasons: string }
  | {
      readonly type: 'refer';
      readonly to: ReferralReceiver;
      readonly post: string;
      readonly holder: string;
      readonly why: ReferralReason;
      readonly date: LegalDate;
      readonly document: DocumentRef;
      readonly reasons: string;
    }
  | {
      readonly type: 'record-referral-outcome';
      /** Of the referral in the case, from 1. */
      readonly number: number;
      readonly outcome: ReferralResult;
      readonly on: LegalDate;
      readonly document: DocumentRef;
      /** The outcome of this referral, by its number, that was recorded wrongly; left out: it comes beside those before. */
      readonly corrects?: number;
      /** The reasons for a correction. */
      readonly reasons?: string;
    }
  | {
      readonly type: 'appeal';
      /** Ledger entry of the decision appealed against. */
      readonly entry: number;
      readonly reasons: string;
    }
  | {
      readonly type: 'resolve-appeal';
      /** Of the appeal in the case, from 1. */
      readonly number: number;
      readonly outcome: AppealOutcome;
      readonly document: DocumentRef;
      readonly reasons: string;
    }
  | {
      readonly type: 'review-measure';
      /** Ledger entry of the decision in question. */
      readonly entry: number;
      readonly outcome: MeasureReview;
      readonly document: DocumentRef;
      readonly reasons: string;
    }
  | {
      readonly type: 'file';
      /** Of the paper owed, from 1. */
      readonly number: number;
      /** The day it was sent. */
      readonly on: LegalDate;
      /** The very body it was sent to, where the law names a kind of receiver, or either of two. */
      readonly addressee?: string;
      readonly document: DocumentRef;
    }
  | {
      readonly type: 'record-answer';
      /** Of the paper that was answered. */
      readonly number: number;
      readonly outcome: FilingAnswerResult;
      readonly text: string;
      /** The day it came. */
      readonly on: LegalDate;
      readonly document: DocumentRef;
    };

/** Only what the competence table names is an act. */
type OfTable<T extends LadderAct> = T;
type ActType = OfTable<Act['type']>;

/** Every act on a case: an act of the competence table that nobody can command here is a type error. */
const actTypes: readonly ActType[] = ladderActIds;

/** Acts that people do on a case that stands; the others open one, or are the system's. */
export const actsOfPeople = actTypes.filter(
  (type) => type !== 'report-lead' && type !== 'open-by-evaluation' && type !== 'withdraw-by-evaluation',
);

/** A case of the unit that is open, with the lead it came from. */
export interface OpenLead {
  readonly case: CaseId;
  readonly lead: Lead;
}

/** Everything an act is judged by, given from outside: the rules have no clock and read nothing. */
export interface ActContext {
  readonly city: CitySettings;
  readonly unit: UnitFacts;
  readonly actor: Actor;
  readonly now: Instant;
  /** All who ever held the unit's posts: whoever held one answers for it, also after they left (A4, A5, A27). */
  readonly tenures: readonly Tenure[];
  /**
   * The session that a `propose` cites or, for a `decide`, the proposal does, as it stands now. Absent or null: there
   * is none of that name, and what rests on it is refused.
   */
  readonly session?: ConferenceSession | null;
  /** For a lead: the unit's open cases that came from one, which it may look like. */
  readonly openLeads?: readonly OpenLead[];
}

/** The city and the unit of a case: enough to know who may act on it. */
export type Setting = Pick<ActContext, 'city' | 'unit'>;
