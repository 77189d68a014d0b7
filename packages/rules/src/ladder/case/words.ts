/** The words of a case, each list once: types and schemas are made of it (A19–A27). */

export const caseStatuses = ['lead', 'verified', 'proposed', 'in-force', 'unmet', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/**
 * Ways in which a case closes. `lead-withdrawn`: by the office that had entered it by mistake. `expired`: verified, the measure ended by itself with its term. `revoked`: an appeal against the measure in force, or against one it rests on, was
 * upheld (I-9). `basis-withdrawn`: the published result it rested on changed before a measure was decided (I-23).
 */
export const closings = [
  'lead-withdrawn',
  'not-substantiated',
  'declined',
  'rectified',
  'released',
  'expired',
  'recommended-to-superior',
  'revoked',
  'basis-withdrawn',
] as const;
export type ClosedHow = (typeof closings)[number];

/** Openers of a proposal: an office, a term that ended unmet, or a published year. */
export const proposalOrigins = ['office', 'deadline', 'evaluation'] as const;
export type ProposalOrigin = (typeof proposalOrigins)[number];

/** Answers of the competent body to a proposal. */
export const decisionOutcomes = ['approve', 'return', 'decline'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/**
 * Reasons why a leader of the unit answers for a decision by its day (I-39): in office when it happened, when the term ended unmet, or on the
 * day of the decision; `named`: on none of these, and named by the body that decided.
 */
export const responsibleReasons = ['facts', 'term-unmet', 'decision', 'named'] as const;
export type ResponsibleReason = (typeof responsibleReasons)[number];

/** Ways in which a measure ends. */
export const measureEnds = ['accepted', 'released', 'expired', 'escalated', 'revoked'] as const;
export type MeasureEnd = (typeof measureEnds)[number];

/** The organ a leader is referred to (A19, A24, A27): a body of the city's law by its id, or those outside it. */
export type ReferralReceiver = string;

/** The organs that decide on crimes: no bodies of any city's law. */
export const judicialOrgans = 'judicial-organs';

/** A leader is referred for one of these; it is decided elsewhere (A19, A27). */
export const referralReasons = [
  'resignation',
  'ordered-resignation',
  'removal',
  'discipline',
  'criminal-liability',
] as const;
export type ReferralReason = (typeof referralReasons)[number];

/** Answers of the receiving organ. */
export const referralResults = [
  'resigned',
  'ordered-to-resign',
  'removed',
  'disciplined',
  'criminally-liable',
  'acquitted',
  'no-action',
] as const;
export type ReferralResult = (typeof referralResults)[number];

/**
 * Reasons why minutes carry a measure no more once they were corrected (A12): the conference did not agree, put the matter off, resolved on
 * another matter, or was too few (I-17).
 */
export const questionReasons = ['not-agreed', 'postponed', 'other-matter', 'without-quorum'] as const;
export type QuestionReason = (typeof questionReasons)[number];

/** Answers of the body that decided a measure whose minutes were corrected: it stands, or is revoked from its start. */
export const measureReviews = ['confirmed', 'revoked'] as const;
export type MeasureReview = (typeof measureReviews)[number];

/** Ways in which a question about a measure ends: answered, or void since the minutes carry the measure again or another question took its place. */
export const questionEnds = [...measureReviews, 'lapsed'] as const;
export type QuestionEnd = (typeof questionEnds)[number];

export const appealOutcomes = ['upheld', 'rejected'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** Answers to a written recommendation: whether its receiver acts on it (A26). */
export const filingAnswers = ['adopted', 'not-adopted', 'acknowledged'] as const;
export type FilingAnswerResult = (typeof filingAnswers)[number];

/**
 * A progress check: answered in time, answered late, due and not answered, or not yet due and not yet answered (A22;
 * I-7).
 */
export const progressStates = ['reported', 'late', 'missing', 'open'] as const;
export type ProgressState = (typeof progressStates)[number];

/** Ends that run for the unit (A20–A24; I-7, I-8, I-9). */
const unitDeadlineKinds = ['rectification', 'progress', 'plan', 'statement', 'appeal'] as const;
export type UnitDeadlineKind = (typeof unitDeadlineKinds)[number];

/** Ends that run for the offices (A20–A26; I-6, I-18, I-19). */
const officeDeadlineKinds = [
  'verification',
  'proposal',
  'taking-up',
  'decision',
  'acceptance',
  'release',
  'verification-again',
  'filing',
  'appeal-resolution',
  'measure-review',
] as const;
export type OfficeDeadlineKind = (typeof officeDeadlineKinds)[number];

/** All ends that run in a case: the unit's first, then the offices'. */
export const deadlineKinds = [...unitDeadlineKinds, ...officeDeadlineKinds] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** What waits in a case for the unit or for an office: what has a deadline, and what is waited for without one (A26, A27). */
export const caseTaskKinds = [...deadlineKinds, 'answer', 'referral-outcome'] as const;
export type CaseTaskKind = (typeof caseTaskKinds)[number];
