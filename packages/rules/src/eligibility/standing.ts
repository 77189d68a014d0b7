import type { ArticleRef, CaseId, LegalDate, StageId } from '../vocabulary.ts';

/**
 * Things that stand and bar nobody: a leader's conviction, a referral that nothing has come of yet, an open case whose grounds are established, a
 * measure in force without bars.
 */
export const standingKinds = ['conviction', 'referral', 'case', 'measure'] as const;
type StandingKind = (typeof standingKinds)[number];

/** One thing that stands on a day beside what bars: whoever assesses a leader learns of it, and judges it themselves (A11). */
export interface StandingFact {
  readonly kind: StandingKind;
  readonly article: ArticleRef;
  /** The day of the judgment, of the referral, of the case's opening, or of the measure. */
  readonly since: LegalDate;
  /** What a referral is for, by the word of the ladder; null of others. */
  readonly why: string | null;
  /** Of a measure its stage and the last day of its term; null of others. */
  readonly stage: StageId | null;
  readonly lastDay: LegalDate | null;
  /** Null where the asker may not open the case (I-22). */
  readonly caseId: CaseId | null;
}

/** The same as a certificate tells it: whoever holds the paper learns of no case. */
export type CertifiedStanding = Omit<StandingFact, 'caseId'>;

/** Keeps the case out of it. */
export const certifiedStanding = ({ caseId: _, ...standing }: StandingFact): CertifiedStanding => standing;
