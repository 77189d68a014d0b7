import type { DocumentRef } from '../decision/actor.ts';
import type { CaseId, LegalDate, Office, StageId, UnitId } from '../vocabulary.ts';

/** One of the departments, and who sat for it: personnel references, never a person's data. */
export interface Attendance {
  /** Its id in the city's law. */
  readonly department: string;
  readonly members: readonly string[];
}

/** A plan of commendations or rewards, in the text of that number: a changed text is another matter (A12, A14, A16). */
export interface PlanText {
  readonly id: string;
  readonly text: number;
}

/** The matter of an item: a stage of the ladder for a case, or any other large matter of reward or sanction (A12). */
export type SessionSubject =
  | { readonly kind: 'case'; readonly case: CaseId; readonly stage: StageId }
  | { readonly kind: 'sanction'; readonly text: string }
  | { readonly kind: 'reward'; readonly text: string; readonly plan?: PlanText | undefined };

/** The conference's answer to a matter: only what it agreed to carries a proposal. */
export const resolutionOutcomes = ['agreed', 'not-agreed', 'postponed'] as const;
export type ResolutionOutcome = (typeof resolutionOutcomes)[number];

export interface SessionItem {
  /** Its number in the session, from 1. */
  readonly number: number;
  readonly subject: SessionSubject;
  readonly resolution: { readonly outcome: ResolutionOutcome; readonly text: string };
}

/** The minutes of a session as they are handed in (A12). */
export interface SessionMinutes {
  /** The locality whose conference it is: the city, or a locality at county level. */
  readonly locality: UnitId;
  /** The day it was held. */
  readonly heldOn: LegalDate;
  /** The minutes' own number and date. */
  readonly document: DocumentRef;
  readonly present: readonly Attendance[];
  readonly items: readonly SessionItem[];
}

/** A session as it is on record. A correction is a later version; the one before is kept. */
export interface ConferenceSession extends SessionMinutes {
  readonly id: string;
  readonly version: number;
  readonly level: Office['level'];
  /** The number of departments that made up the conference on the day it was held. */
  readonly departments: number;
}

/** The place of a resolution: an item of a session. */
export interface Citation {
  readonly session: string;
  readonly item: number;
}
